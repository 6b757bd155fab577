package dev.chancery.review.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Some reviews, newest first, and where to go on if there are more. */
public record RunPage(List<RunLine> lines, Optional<Cursor> next) {

    public RunPage {
        lines = List.copyOf(lines);
    }

    /** A place in the list. */
    public record Cursor(Instant submittedAt, UUID id) {

        /** Reads what {@link #toString()} wrote; anything else is no place. */
        public static Optional<Cursor> parse(String text) {
            var parts = text.split("_", -1);
            try {
                return parts.length == 2
                        ? Optional.of(new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1])))
                        : Optional.empty();
            } catch (DateTimeException | IllegalArgumentException notACursor) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return submittedAt + "_" + id;
        }
    }
}
