package dev.chancery.provenance.verification;

import dev.chancery.attest.KeyRing;
import dev.chancery.provenance.chain.StatementVerifier;
import dev.chancery.provenance.governed.GovernedTrust;
import org.springframework.stereotype.Component;

/** Checks statements against the key ring and the trust matrix as they are now. */
@Component
public class CurrentVerifier {

    private final KeyRing keys;
    private final GovernedTrust trust;

    CurrentVerifier(KeyRing keys, GovernedTrust trust) {
        this.keys = keys;
        this.trust = trust;
    }

    /** A verifier under the matrix in production at this moment. */
    public StatementVerifier now() {
        return new StatementVerifier(keys::find, trust.current().matrix());
    }
}
