package dev.chancery.review.store;

import dev.chancery.kernel.Digest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * One call of a model for a run: what it was for, how it ended, and what it took. The words are only there where the
 * setting keeps them.
 */
public record CallMade(
        Purpose purpose,
        String outcome,
        Duration latency,
        long inputTokens,
        long outputTokens,
        long costMicros,
        int attempts,
        Digest prompt,
        Optional<Words> words) {

    /** What a call is for. */
    public enum Purpose {
        REVIEW,
        REPAIR,
        SECOND_LOOK;

        /** Lower case, as in the API and in the table. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What was said both ways. */
    public record Words(String prompt, String reply) {

        /** Leaves the words out, so that no log line carries them. */
        @Override
        public String toString() {
            return "Words[" + prompt.length() + ", " + reply.length() + "]";
        }
    }
}
