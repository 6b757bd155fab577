package dev.chancery.tools.calls;

import dev.chancery.authority.NewTask;
import dev.chancery.authority.Tasks;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.tools.calls.TaskScopes.Scope;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The task of an agent whose calls name none: opened for the person who owns the agent, one at a time, for an hour. Whoever
 * revokes it stops the agent's unnamed calls until that hour is over.
 */
@Component
class StandingTasks {

    private final StandingTaskTable table;
    private final Tasks tasks;
    private final AgentOwners owners;
    private final CallSettings settings;
    private final TimeOrderedIds ids;

    StandingTasks(StandingTaskTable table, Tasks tasks, AgentOwners owners, CallSettings settings, TimeOrderedIds ids) {
        this.table = table;
        this.tasks = tasks;
        this.owners = owners;
        this.settings = settings;
        this.ids = ids;
    }

    /** The standing task as it is or opened just now; empty for an agent without an owner. */
    @Transactional
    public Optional<Scope> of(Actor.Agent agent) {
        return owners.of(agent)
                .map(owner -> new Scope(table.current(agent.id()).orElseGet(() -> renewed(agent, owner)), owner));
    }

    private TaskId renewed(Actor.Agent agent, Actor.Person owner) {
        table.lock(agent.id());
        return table.current(agent.id()).orElseGet(() -> {
            var task = tasks.open(new NewTask(
                    owner,
                    "Calls of " + agent.name() + " that name no task.",
                    agent.id(),
                    settings.standingTask(),
                    new InvocationId(ids.next())));
            table.keep(agent.id(), task, settings.standingTask());
            return task;
        });
    }
}
