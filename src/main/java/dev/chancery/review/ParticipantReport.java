package dev.chancery.review;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * One reviewer in a run: who it is, and what became of the call to it. Until the call has ended there is neither outcome
 * nor latency; {@code askedAfter} counts from the start of the run. {@code dropped} counts what it said about lines that the
 * change does not touch, and {@code soundPlaces} the places it examined and holds to be sound.
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
        String detail,
        int dropped,
        int soundPlaces,
        Optional<ModelPart> model) {

    /** A participant without a model, of whose answer nothing was dropped. */
    public ParticipantReport(
            String id,
            String framing,
            Kind kind,
            String version,
            Optional<CallOutcome> outcome,
            Optional<Duration> askedAfter,
            Optional<Duration> latency,
            int findings,
            String detail) {
        this(id, framing, kind, version, outcome, askedAfter, latency, findings, detail, 0, 0, Optional.empty());
    }

    /** What stands behind a participant. */
    public enum Kind {
        MODEL,
        ANALYZER,
        /** A report somebody else made and submitted with the change. */
        REPORT;

        /** Lower case, as in the API and in statements. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same participant with this model behind it. */
    public ParticipantReport with(ModelPart part) {
        return new ParticipantReport(
                id,
                framing,
                kind,
                version,
                outcome,
                askedAfter,
                latency,
                findings,
                detail,
                dropped,
                soundPlaces,
                Optional.of(part));
    }

    /** Whether its answer counts. */
    public boolean answered() {
        return outcome.filter(CallOutcome.IN_BUDGET::equals).isPresent();
    }
}
