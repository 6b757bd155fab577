package dev.chancery.tools.calls;

import dev.chancery.authority.Act;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.TaskId;
import java.util.Optional;
import java.util.UUID;

/**
 * An agent's wish to do one act: under a task it names, or else under its standing one; after a person's approval it
 * names, if there was one; and, if it says so, why.
 */
public record AgentCall(
        Actor.Agent agent, Act act, Optional<TaskId> task, Optional<UUID> approval, Optional<String> reason) {

    /** A wish without further words. */
    public static AgentCall of(Actor.Agent agent, Act act) {
        return new AgentCall(agent, act, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
