package dev.chancery.authority.issuing;

import dev.chancery.attest.KeyRing;
import dev.chancery.attest.Signer;
import dev.chancery.attest.SigningRole;
import dev.chancery.authority.ActRequest;
import dev.chancery.authority.CredentialAnswer;
import dev.chancery.authority.CredentialAnswer.Denied;
import dev.chancery.authority.CredentialAnswer.Issued;
import dev.chancery.authority.CredentialDesk;
import dev.chancery.authority.policy.DecidedAct;
import dev.chancery.authority.policy.DecisionPoint;
import dev.chancery.kernel.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides, counts, records and signs so that a credential leaves only together with its decision and never beyond a
 * ceiling. Acts that are plainly allowed share reading and commit with others that arrive at once.
 */
@Component
class IssuingDesk implements CredentialDesk {

    private final Grounds grounds;
    private final DecisionPoint decisions;
    private final Escalations escalations;
    private final Issue issue;
    private final KeyRing keys;
    private final TransactionTemplate transaction;

    IssuingDesk(
            Deciding deciding, Escalations escalations, Issue issue, KeyRing keys, TransactionTemplate transaction) {
        this.grounds = deciding.grounds();
        this.decisions = deciding.decisions();
        this.escalations = escalations;
        this.issue = issue;
        this.keys = keys;
        this.transaction = transaction;
    }

    /** Decisions and what they rest on. */
    @Component
    record Deciding(Grounds grounds, DecisionPoint decisions) {}

    @Override
    public CredentialAnswer request(ActRequest act) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A credential is never asked for inside a transaction.");
        }
        // The first use of a key makes it, in a transaction of its own.
        var signer = keys.signer(SigningRole.CREDENTIAL);
        return shared(act, signer).orElseGet(() -> transaction.execute(_ -> answer(act, signer)));
    }

    /** The plain yes, which shares its reading and its commit with others; everything else is answered by itself. */
    private Optional<CredentialAnswer> shared(ActRequest act, Signer signer) {
        var ground = grounds.of(act);
        if (ground.mayBeApproved()) {
            return Optional.empty();
        }
        var decided = decisions.decide(act, ground.agent(), ground.task());
        return decided.isAllowed()
                ? issue.shared(decided, signer)
                        .map(it -> new Issued(it.credential(), it.kept().expiresAt()))
                : Optional.empty();
    }

    private CredentialAnswer answer(ActRequest act, Signer signer) {
        var approval = escalations.approvalOf(act);
        var decided = issue.enter(decisions.decide(act, approval.isPresent()));
        return switch (decided.decision().outcome()) {
            case DENY -> denied(decided);
            case ESCALATE -> escalations.ask(decided);
            case ALLOW -> {
                approval.ifPresent(it -> escalations.use(it, decided));
                var signed = issue.sign(decided, signer);
                yield new Issued(signed.credential(), signed.kept().expiresAt());
            }
        };
    }

    private static Denied denied(DecidedAct decided) {
        return new Denied(
                new Refusal(decided.decision().code(), decided.decision().reason()));
    }
}
