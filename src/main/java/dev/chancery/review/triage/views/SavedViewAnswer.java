package dev.chancery.review.triage.views;

import dev.chancery.kernel.Refusal;

/** What became of the wish to save or remove a view. */
public sealed interface SavedViewAnswer {

    /** It is so now. */
    record Done(SavedView view) implements SavedViewAnswer {}

    /** Nothing was changed. */
    record Refused(Refusal refusal) implements SavedViewAnswer {}
}
