package dev.chancery.review;

import dev.chancery.kernel.Actor;
import java.util.Optional;

/** Every review there is: takes new ones in and tells what became of each. */
public interface Reviews {

    /**
     * Reads the change under a credential of its own and queues it for review. Answers once the review is stored, or
     * refuses with {@code repository_not_found}, {@code revision_not_found}, {@code empty_diff}, {@code malformed_diff},
     * {@code diff_too_large}, {@code invalid_request}, or {@code queue_full} when there is no room.
     */
    SubmissionAnswer submit(Submission submission, Actor by);

    /** The review as it stands, complete with participants and, once it has ended, groups. */
    Optional<ReviewReport> find(ReviewId id);
}
