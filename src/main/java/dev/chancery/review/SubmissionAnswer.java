package dev.chancery.review;

import dev.chancery.kernel.Refusal;
import java.time.Duration;
import java.util.Optional;

/** What became of a submission; unless it was accepted, nothing of it is stored. */
public sealed interface SubmissionAnswer {

    /** The change was read and is queued for review. */
    record Accepted(ReviewId id) implements SubmissionAnswer {}

    /** The submission cannot be reviewed, and will not be when it is repeated; the field to correct, if it is one. */
    record RefusedSubmission(Refusal refusal, Optional<String> field) implements SubmissionAnswer {}

    /** There is no room for another review now; it is worth trying again after {@code retryAfter}. */
    record Busy(Refusal refusal, Duration retryAfter) implements SubmissionAnswer {}
}
