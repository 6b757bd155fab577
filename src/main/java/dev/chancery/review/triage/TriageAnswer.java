package dev.chancery.review.triage;

import dev.chancery.kernel.Refusal;
import dev.chancery.review.Triage;

/** What became of an answer to a finding. */
public sealed interface TriageAnswer {

    /** It holds, and is in the ledger. */
    record Done(Triage triage) implements TriageAnswer {}

    /** Somebody else was quicker; nothing was changed, and this is what holds. */
    record Overtaken(Triage triage) implements TriageAnswer {}

    /** It makes no sense for this finding as it stands; nothing was changed. */
    record Senseless(Refusal refusal) implements TriageAnswer {}
}
