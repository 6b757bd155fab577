package dev.chancery.review;

import dev.chancery.kernel.UuidText;
import java.util.Optional;
import java.util.UUID;

/** One review, from its submission on. */
public record ReviewId(UUID value) {

    /** Reads the canonical text form of a UUID; anything else is empty, as no review has such an id. */
    public static Optional<ReviewId> parse(String text) {
        return UuidText.parse(text).map(ReviewId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
