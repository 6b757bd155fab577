package dev.chancery.review.evaluation;

import dev.chancery.kernel.Digest;
import java.time.Instant;
import java.util.UUID;

/** A version of a named labelled set, without its text. */
public record LabelledSet(
        UUID id, String name, int number, Purpose purpose, int cases, Digest digest, String by, Instant at) {

    /** As {@code dev@2}. */
    public String title() {
        return name + "@" + number;
    }
}
