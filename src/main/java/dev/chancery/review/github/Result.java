package dev.chancery.review.github;

import dev.chancery.kernel.Refusal;
import dev.chancery.review.github.PullCheck.Stage;

/** The end of a check: what is noted here, what GitHub concludes from it, and what it shows. */
record Result(Stage stage, Conclusion conclusion, CheckOutput output) {

    /** A change that cannot be reviewed: an empty one needs nobody, any other needs a person. */
    static Result refused(Refusal refusal) {
        return refusal.code().equals("empty_diff")
                ? new Result(Stage.DONE, Conclusion.SKIPPED, CheckOutput.without("Nothing to review", refusal.detail()))
                : new Result(
                        Stage.DONE,
                        Conclusion.ACTION_REQUIRED,
                        CheckOutput.without("Not reviewed: " + refusal.code(), refusal.detail()));
    }
}
