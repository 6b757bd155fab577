package dev.chancery.provenance.trust;

import dev.chancery.attest.PublicKey;
import dev.chancery.attest.PublishedKey;
import java.time.Instant;
import java.util.Optional;

/** A key whose signatures count as a role's word, inside its window and until its revocation. */
public record TrustedKey(
        String keyId,
        String role,
        PublicKey key,
        Instant notBefore,
        Optional<Instant> notAfter,
        Optional<Instant> revokedAt) {

    /** One of our own keys; its role is the label of the role it signs in. */
    public static TrustedKey of(PublishedKey own) {
        return new TrustedKey(
                own.keyId(), own.role().label(), own.key(), own.notBefore(), own.notAfter(), own.revokedAt());
    }

    /** Whether something that existed at this moment was made inside the window and before any revocation. */
    public boolean mayHaveSignedAt(Instant moment) {
        return !moment.isBefore(notBefore) && notAfter.map(moment::isBefore).orElse(true) && !isRevokedAt(moment);
    }

    /** Whether the revocation came first. */
    public boolean isRevokedAt(Instant moment) {
        return revokedAt.filter(revoked -> !moment.isBefore(revoked)).isPresent();
    }
}
