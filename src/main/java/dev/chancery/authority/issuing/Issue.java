package dev.chancery.authority.issuing;

import dev.chancery.attest.Signer;
import dev.chancery.authority.policy.DecidedAct;
import dev.chancery.authority.store.TaskLines;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a decision leads to, inside the caller's transaction or one of many: a place in the rolls, and a credential if it is a yes. */
@Component
class Issue {

    private final TaskLines lines;
    private final CredentialIssuer issuer;
    private final Rolls rolls;
    private final SharedIssue shared;

    Issue(TaskLines lines, CredentialIssuer issuer, Rolls rolls, SharedIssue shared) {
        this.shared = shared;
        this.lines = lines;
        this.issuer = issuer;
        this.rolls = rolls;
    }

    /** Enters the decision as it finally stands: a yes counts on its task, and is overruled when there is no room. */
    DecidedAct enter(DecidedAct decided) {
        var task = decided.question().request().task();
        var standing = decided.isAllowed() && !lines.count(task)
                ? decided.overruled("The task " + task + " has used up its credentials.", "forbid-beyond-the-grant")
                : decided;
        rolls.enter(standing);
        return standing;
    }

    CredentialIssuer.Signed sign(DecidedAct allowed, Signer signer) {
        var signed = issuer.sign(allowed, signer);
        rolls.enter(allowed, signed.kept());
        return signed;
    }

    /** The same for a yes outside any transaction, which it shares with others; empty when there was no room for it. */
    Optional<CredentialIssuer.Signed> shared(DecidedAct allowed, Signer signer) {
        // Signing is work for this thread alone, and what is not entered never leaves it.
        var signed = issuer.sign(allowed, signer);
        return shared.enter(allowed, signed) ? Optional.of(signed) : Optional.empty();
    }
}
