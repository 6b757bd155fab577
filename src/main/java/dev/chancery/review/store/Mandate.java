package dev.chancery.review.store;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.RequestId;
import dev.chancery.kernel.TaskId;
import dev.chancery.review.ReviewId;
import java.util.Optional;

/**
 * Under whose name a review runs, and the ids that tie all it does together.
 *
 * @param run the review models are asked for, so that their calls lead to its page
 */
public record Mandate(
        Actor by, TaskId task, InvocationId invocation, Optional<RequestId> request, Optional<ReviewId> run) {

    /** A mandate to read code, or to measure: no run is waiting for what models say. */
    public Mandate(Actor by, TaskId task, InvocationId invocation, Optional<RequestId> request) {
        this(by, task, invocation, request, Optional.empty());
    }
}
