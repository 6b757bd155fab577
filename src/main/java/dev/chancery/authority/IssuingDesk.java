package dev.chancery.authority;

import dev.chancery.attest.KeyRing;
import dev.chancery.attest.Signer;
import dev.chancery.attest.SigningRole;
import dev.chancery.authority.CredentialAnswer.Denied;
import dev.chancery.authority.CredentialAnswer.Issued;
import dev.chancery.authority.policy.DecisionPoint;
import dev.chancery.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Decides, records and signs in one transaction, so that a credential exists only together with its decision. */
@Component
class IssuingDesk implements CredentialDesk {

    private final DecisionPoint decisions;
    private final CredentialIssuer issuer;
    private final Rolls rolls;
    private final KeyRing keys;
    private final TransactionTemplate transaction;

    IssuingDesk(
            DecisionPoint decisions,
            CredentialIssuer issuer,
            Rolls rolls,
            KeyRing keys,
            TransactionTemplate transaction) {
        this.decisions = decisions;
        this.issuer = issuer;
        this.rolls = rolls;
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
        var decided = decisions.decide(act);
        rolls.enter(decided);
        if (!decided.isAllowed()) {
            return new Denied(new Refusal("policy_denied", decided.decision().reason()));
        }
        var signed = issuer.sign(decided, signer);
        rolls.enter(decided, signed.kept());
        return new Issued(signed.credential(), signed.kept().expiresAt());
    }
}
