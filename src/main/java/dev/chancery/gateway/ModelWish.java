package dev.chancery.gateway;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import dev.chancery.models.ModelCall;
import java.util.Optional;
import java.util.UUID;

/**
 * An agent's wish to ask a model, under a task of its own and on behalf of whoever the task is for.
 *
 * @param errand the piece of work it is for, if that has a page of its own
 */
public record ModelWish(
        Actor.Agent agent,
        Actor onBehalfOf,
        TaskId task,
        InvocationId invocation,
        ModelCall call,
        Optional<Errand> errand) {

    /**
     * What a call is a part of, so that the pages of both lead to each other.
     *
     * @param route a short fixed name, since it is a label of metrics, such as {@code review}
     * @param of the id of the work
     * @param part who in it asks, such as a participant
     */
    public record Errand(String route, UUID of, String part) {}
}
