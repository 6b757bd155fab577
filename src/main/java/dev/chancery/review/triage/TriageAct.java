package dev.chancery.review.triage;

import dev.chancery.review.Triage;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What somebody answers to a finding. */
public sealed interface TriageAct {

    /** It is a defect. */
    record Confirm() implements TriageAct {}

    /** It is the same defect as another finding, which is the one to work with. */
    record Duplicate(UUID of, String note) implements TriageAct {}

    /** It needs no work, for this reason; the note says more and may be blank. */
    record Dismiss(Triage.Dismissal reason, String note) implements TriageAct {}

    /** Not now: it comes back at this time or, without one, as soon as a review meets it again. */
    record Snooze(Optional<Instant> until, String note) implements TriageAct {}

    /** The last answer was a mistake: the one before holds again. */
    record Undo() implements TriageAct {}
}
