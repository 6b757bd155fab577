package dev.chancery.identity;

import dev.chancery.attest.VerificationKey;
import java.time.Instant;
import java.util.Optional;

/**
 * The public half of a key of an agent or an API client.
 *
 * @param id the RFC 7638 thumbprint, which the machine names in {@code kid}
 */
public record MachineKey(String id, VerificationKey key, Window window, Instant addedAt, Optional<Ending> ending) {

    /** From when and until when the key counts; without an end it counts until it is revoked. */
    public record Window(Instant notBefore, Optional<Instant> notAfter) {

        boolean includes(Instant moment) {
            return !moment.isBefore(notBefore) && notAfter.map(moment::isBefore).orElse(true);
        }
    }

    /** When and why a key was revoked. */
    public record Ending(Instant at, String reason) {}

    /** Whether what the key signs counts at this moment. A revoked key never counts again. */
    public boolean isOpenAt(Instant moment) {
        return ending.isEmpty() && window.includes(moment);
    }
}
