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
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides, counts, records and signs in one transaction, so that a credential exists only together with its decision and
 * never beyond a ceiling.
 */
@Component
class IssuingDesk implements CredentialDesk {

    private final DecisionPoint decisions;
    private final Escalations escalations;
    private final Issue issue;
    private final KeyRing keys;
    private final TransactionTemplate transaction;

    IssuingDesk(
            DecisionPoint decisions,
            Escalations escalations,
            Issue issue,
            KeyRing keys,
            TransactionTemplate transaction) {
        this.decisions = decisions;
        this.escalations = escalations;
        this.issue = issue;
        this.keys = keys;
        this.transaction = transaction;
    }

    @Override
    public CredentialAnswer request(ActRequest act) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A credential is never asked for inside a transaction.");
        }
        // The first use of a key makes it, in a transaction of its own.
        var signer = keys.signer(SigningRole.CREDENTIAL);
        return transaction.execute(_ -> answer(act, signer));
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
