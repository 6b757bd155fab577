package dev.chancery.catalog;

import dev.chancery.kernel.Refusal;

/** What became of a wish to move a label. */
public sealed interface MoveAnswer {

    /** It points there now, and the ledger says so. */
    record Moved(LabelMove move) implements MoveAnswer {}

    /** The evidence does not allow it; the same request with an override and its reason would be done. */
    record LacksEvidence(Refusal refusal) implements MoveAnswer {}

    /** Nothing was changed. */
    record Refused(Refusal refusal) implements MoveAnswer {}
}
