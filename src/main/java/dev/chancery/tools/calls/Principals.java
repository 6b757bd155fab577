package dev.chancery.tools.calls;

import dev.chancery.authority.TaskRecord;
import dev.chancery.authority.Tasks;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.TaskId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On whose behalf an agent would act, before any task is opened for it. */
@Component
public class Principals {

    private final Tasks tasks;
    private final AgentOwners owners;

    Principals(Tasks tasks, AgentOwners owners) {
        this.tasks = tasks;
        this.owners = owners;
    }

    /** The person of the task, or else the agent's owner, or else nobody but itself. */
    public Actor of(Actor.Agent agent, Optional<TaskId> task) {
        return task.flatMap(tasks::find)
                .map(TaskRecord::onBehalfOf)
                .or(() -> owners.of(agent).map(Actor.class::cast))
                .orElse(agent);
    }
}
