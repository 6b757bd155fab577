package dev.chancery.review.evaluation;

import dev.chancery.kernel.Refusal;

/** What became of a wish to measure. */
public sealed interface EvaluationAnswer {

    /** It is queued, or was made before: a result never changes, so it is not measured twice. */
    record Accepted(Evaluation evaluation) implements EvaluationAnswer {}

    /**
     * Nothing is measured: {@code unknown_set}, {@code review_not_found}, {@code review_not_ended},
     * {@code wrong_kind} for a version no review stands on, {@code two_versions} of one asset, {@code unsound_content},
     * or {@code set_measures_grouping} when routing or a prompt is to be measured where nobody is asked.
     */
    record Refused(Refusal refusal) implements EvaluationAnswer {}
}
