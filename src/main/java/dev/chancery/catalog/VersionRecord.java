package dev.chancery.catalog;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All there is to know about a version but its text.
 *
 * @param number counts the versions of its asset from 1
 * @param digest the SHA-256 of the text's UTF-8 bytes
 * @param parent the version this one was made from; empty for the first
 * @param contributors the keys ({@code person:<id>}) of all who had a hand in it; none of them may approve it
 * @param builtIn came with the product and needed no second person
 * @param proposedAt when it was last proposed
 */
public record VersionRecord(
        VersionId id,
        AssetId asset,
        AssetName name,
        int number,
        Digest digest,
        Optional<VersionId> parent,
        VersionState state,
        Actor author,
        List<String> contributors,
        String message,
        boolean builtIn,
        Instant createdAt,
        Optional<Instant> proposedAt,
        Optional<Word> word) {

    /** What the second person said, and why. */
    public record Word(Actor by, Instant at, String reason) {}

    public VersionRecord {
        contributors = List.copyOf(contributors);
    }

    /** As {@code policy-set/default@7}. */
    public String title() {
        return name + "@" + number;
    }
}
