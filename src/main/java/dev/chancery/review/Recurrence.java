package dev.chancery.review;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * The finding an earlier review has met already, and what that means for this one.
 *
 * @param of the finding before it
 * @param review the review that met it
 * @param evidence why it is held to be the same
 * @param changed what is materially different about the code since; empty when nothing is
 */
public record Recurrence(Kind kind, UUID of, ReviewId review, String evidence, String changed, Instant firstSeen) {

    /** What becomes of the answer. */
    public enum Kind {
        /** It was not answered, and still waits. */
        AGAIN,
        /** It was answered, and the answer holds. */
        INHERITED,
        /** It was put off until it reappears, which it has. */
        REAPPEARED,
        /** It was answered, but the code has changed since, so it is asked anew. */
        CHANGED;

        /** Lower case, as in the API. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
