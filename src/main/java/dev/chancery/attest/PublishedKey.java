package dev.chancery.attest;

import java.time.Instant;
import java.util.Optional;

/** The public half of one of our own keys, with the window in which it may sign and the moment it was revoked, if it was. */
public record PublishedKey(
        String keyId,
        SigningRole role,
        VerificationKey key,
        Instant notBefore,
        Optional<Instant> notAfter,
        Optional<Instant> revokedAt) {

    /** Whether something signed at this moment was signed inside the window and before any revocation. */
    public boolean mayHaveSignedAt(Instant moment) {
        return !moment.isBefore(notBefore)
                && notAfter.map(moment::isBefore).orElse(true)
                && revokedAt.map(moment::isBefore).orElse(true);
    }
}
