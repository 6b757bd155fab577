package dev.chancery.review;

import java.time.Duration;
import java.util.Locale;

/**
 * What became of a contested group in the one round of escalation: who was asked to look again, after how long from the
 * start of the run, for how long, and what it said. Whoever was not escalated was asked nobody.
 */
public record EscalationReport(Outcome outcome, String reason, String participant, Duration asked, Duration latency) {

    /** How the second look ended. */
    public enum Outcome {
        /** The defect is real. */
        UPHELD,
        /** It is not, and its claim was taken back. */
        WITHDRAWN,
        /** The second look could not tell. */
        UNCHANGED,
        /** Nobody looked again; the reason says why. */
        NOT_ESCALATED;

        /** Lower case, as in the API and in statements. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A contested group nobody looked at again. */
    public static EscalationReport notEscalated(String reason) {
        return new EscalationReport(Outcome.NOT_ESCALATED, reason, "", Duration.ZERO, Duration.ZERO);
    }
}
