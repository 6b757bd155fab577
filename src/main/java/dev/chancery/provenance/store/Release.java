package dev.chancery.provenance.store;

import dev.chancery.kernel.Digest;
import java.time.Instant;
import java.util.Optional;

/** The latest verification of an artifact for a resource. */
public record Release(
        Digest digest,
        String resourceUri,
        String name,
        boolean passed,
        Digest policy,
        Optional<String> failedHop,
        String reason,
        String sentence,
        Digest summary,
        Instant verifiedAt) {}
