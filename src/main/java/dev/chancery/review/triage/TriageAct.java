package dev.chancery.review.triage;

import dev.chancery.review.Triage;

/** What somebody answers to a finding. */
public sealed interface TriageAct {

    /** It is a defect. */
    record Confirm() implements TriageAct {}

    /** It needs no work, for this reason; the note says more and may be blank. */
    record Dismiss(Triage.Dismissal reason, String note) implements TriageAct {}

    /** The last answer was a mistake: the one before holds again. */
    record Undo() implements TriageAct {}
}
