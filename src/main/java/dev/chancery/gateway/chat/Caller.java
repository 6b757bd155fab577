package dev.chancery.gateway.chat;

import dev.chancery.gateway.RunGrant;
import dev.chancery.identity.BearerCaller;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.TaskId;
import java.util.Optional;

/**
 * Who calls a model.
 *
 * @param run the grant of the workflow that calls back, if one does
 * @param task the task the call is part of, if the caller says so
 * @param isPermitted whether the caller has shown a credential for exactly this call, so that nobody need be asked
 */
record Caller(Actor actor, Optional<RunGrant> run, Optional<TaskId> task, boolean isPermitted) {

    static Caller of(BearerCaller bearer, Optional<TaskId> task) {
        var run = bearer instanceof RunGrant grant ? Optional.of(grant) : Optional.<RunGrant>empty();
        return new Caller(bearer.actor(), run, task, false);
    }

    /** An agent whose credential for this one call was verified and is used up. */
    static Caller permitted(Actor.Agent agent, TaskId task) {
        return new Caller(agent, Optional.empty(), Optional.of(task), true);
    }
}
