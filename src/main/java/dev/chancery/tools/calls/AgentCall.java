package dev.chancery.tools.calls;

import dev.chancery.authority.Act;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.TaskId;
import java.util.Optional;
import java.util.UUID;

/**
 * An agent's wish to do one act: under a task it names, or else under its standing one; after a person's approval it
 * names, if there was one; and, if it says so, why.
 *
 * @param provenKey the thumbprint of the key that the agent proved to hold with the request that carried the wish
 */
public record AgentCall(
        Actor.Agent agent,
        Act act,
        Optional<TaskId> task,
        Optional<UUID> approval,
        Optional<String> reason,
        Optional<String> provenKey) {

    /** A wish that came without a proof. */
    public AgentCall(
            Actor.Agent agent, Act act, Optional<TaskId> task, Optional<UUID> approval, Optional<String> reason) {
        this(agent, act, task, approval, reason, Optional.empty());
    }

    /** A wish without further words. */
    public static AgentCall of(Actor.Agent agent, Act act) {
        return new AgentCall(agent, act, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
