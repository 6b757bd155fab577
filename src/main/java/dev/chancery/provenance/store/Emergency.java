package dev.chancery.provenance.store;

import dev.chancery.kernel.Digest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An override two people asked for and approved, or one of them asked for; open until the evidence arrives. */
public record Emergency(
        UUID id,
        Digest digest,
        String resourceUri,
        String environment,
        String reason,
        String requestedBy,
        UUID requesterId,
        Instant requestedAt,
        Instant notAfter,
        Optional<String> approvedBy,
        Optional<String> refusedWhy,
        Optional<Digest> statement,
        Optional<Instant> settledAt) {

    /** Whether a second person's word is still missing. */
    public boolean isWaiting(Instant now) {
        return approvedBy.isEmpty() && refusedWhy.isEmpty() && now.isBefore(notAfter);
    }

    /** Whether it let something in whose evidence has not arrived. */
    public boolean isFinding() {
        return approvedBy.isPresent() && settledAt.isEmpty();
    }
}
