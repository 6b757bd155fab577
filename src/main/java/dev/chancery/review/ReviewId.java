package dev.chancery.review;

import java.util.Optional;
import java.util.UUID;

/** One review, from its submission on. */
public record ReviewId(UUID value) {

    /** Reads the canonical text form of a UUID; anything else is empty, as no review has such an id. */
    public static Optional<ReviewId> parse(String text) {
        try {
            return Optional.of(new ReviewId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
