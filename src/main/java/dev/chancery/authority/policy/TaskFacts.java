package dev.chancery.authority.policy;

import dev.chancery.authority.Grant;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.TaskId;
import java.time.Instant;
import java.util.List;

/**
 * What policy looks at in a task, with the tasks above it taken in: the state is open only while all of them are, and it
 * is spent when any of them has used up its ceiling.
 *
 * @param onBehalfOf the label of the one for whom everything under it is done
 * @param outerAgents the agents of the tasks above it, nearest first
 */
public record TaskFacts(
        TaskId id,
        AgentId agent,
        TaskState state,
        String intent,
        Instant deadline,
        String onBehalfOf,
        Grant grant,
        boolean isSpent,
        List<AgentId> outerAgents) {

    public TaskFacts {
        outerAgents = List.copyOf(outerAgents);
    }
}
