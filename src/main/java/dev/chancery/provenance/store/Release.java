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
        Instant verifiedAt) {

    /** Its place in the list of verifications. */
    public Slice.Place place() {
        return new Slice.Place(verifiedAt, digest + " " + resourceUri);
    }
}
