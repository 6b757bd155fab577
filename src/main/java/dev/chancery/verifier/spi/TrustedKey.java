package dev.chancery.verifier.spi;

import dev.chancery.attest.VerificationKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A key, the one issuer it may speak for, and when it may. */
public record TrustedKey(
        String issuer,
        VerificationKey key,
        Instant notBefore,
        Optional<Instant> notAfter,
        Optional<Instant> revokedAt) {

    /** Whether the key's window was open at this moment, or so little later that clocks may disagree about it. */
    public boolean isOpenAt(Instant moment, Duration clockSkew) {
        return !moment.plus(clockSkew).isBefore(notBefore)
                && notAfter.map(moment::isBefore).orElse(true);
    }

    /** Whether the key had been revoked by this moment; whoever holds it then may date a credential as they like. */
    public boolean isRevokedAt(Instant moment) {
        return revokedAt.map(revoked -> !moment.isBefore(revoked)).orElse(false);
    }
}
