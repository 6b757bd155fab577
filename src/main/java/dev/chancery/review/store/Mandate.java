package dev.chancery.review.store;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.RequestId;
import dev.chancery.kernel.TaskId;
import java.util.Optional;

/** Under whose name a review runs, and the ids that tie all it does together. */
public record Mandate(Actor by, TaskId task, InvocationId invocation, Optional<RequestId> request) {

    /** The same mandate under another task. */
    public Mandate under(TaskId another) {
        return new Mandate(by, another, invocation, request);
    }
}
