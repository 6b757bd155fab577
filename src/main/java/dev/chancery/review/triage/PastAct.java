package dev.chancery.review.triage;

import dev.chancery.review.Triage;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** One answer out of the history of a finding, with who took it back if somebody did. */
public record PastAct(Kind kind, UUID finding, Triage said, Optional<UUID> bulk, Optional<TakenBack> takenBack) {

    /** How the answer came about. */
    public enum Kind {
        /** Somebody gave it. */
        ANSWER,
        /** A review met again what was put off until it reappears. */
        REAPPEARANCE,
        /** The time it was put off to has come. */
        WAKING;

        /** Lower case, as in the API. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who took an answer back, and when. */
    public record TakenBack(String by, Instant at) {}
}
