package dev.chancery.review.store;

import dev.chancery.review.ParticipantReport;
import java.time.Duration;
import java.util.Optional;

/**
 * A reviewer a run means to ask.
 *
 * @param source the analyzer or the tool behind it; of a model, its id
 * @param within how long its call may take, where it is less than for the others
 */
public record Participant(
        String id,
        String framing,
        ParticipantReport.Kind kind,
        String version,
        String source,
        Optional<ModelSeat> seat,
        Optional<Duration> within) {

    /** An analyzer that goes by its own id. */
    public Participant(String id, String framing, ParticipantReport.Kind kind, String version) {
        this(id, framing, kind, version, id, Optional.empty(), Optional.empty());
    }
}
