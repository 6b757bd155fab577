package dev.chancery.review.triage;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A place in the inbox, newest first and within one review in its own order. */
public record Cursor(Instant foundAt, UUID review, int position) {

    /** Reads what {@link #toString()} wrote; anything else is no place. */
    public static Optional<Cursor> parse(String text) {
        var parts = text.split("_", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]), Integer.parseInt(parts[2])));
        } catch (DateTimeException | IllegalArgumentException notACursor) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return foundAt + "_" + review + "_" + position;
    }
}
