package dev.chancery.review;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * One reviewer in a run: who it is, and what became of the call to it. Until the call has ended there is neither outcome
 * nor latency; {@code askedAfter} counts from the start of the run.
 */
public record ParticipantReport(
        String id,
        String framing,
        Kind kind,
        String version,
        Optional<CallOutcome> outcome,
        Optional<Duration> askedAfter,
        Optional<Duration> latency,
        int findings,
        String detail) {

    /** What stands behind a participant. */
    public enum Kind {
        MODEL,
        ANALYZER;

        /** Lower case, as in the API and in statements. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether its answer counts. */
    public boolean answered() {
        return outcome.filter(CallOutcome.IN_BUDGET::equals).isPresent();
    }
}
