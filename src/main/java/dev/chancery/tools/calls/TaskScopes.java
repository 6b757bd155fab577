package dev.chancery.tools.calls;

import dev.chancery.authority.Tasks;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.TaskId;
import org.springframework.stereotype.Component;

/**
 * Finds the task a call is under, and with it on whose behalf it happens. Whether the agent may act under that task is
 * policy's to say.
 */
@Component
class TaskScopes {

    private final Tasks tasks;
    private final StandingTasks standing;

    TaskScopes(Tasks tasks, StandingTasks standing) {
        this.tasks = tasks;
        this.standing = standing;
    }

    sealed interface Answer {}

    record Scope(TaskId task, Actor onBehalfOf) implements Answer {}

    /** {@code unknown_task} or {@code no_task}. */
    record NoScope(Refusal refusal) implements Answer {}

    Answer of(AgentCall call) {
        return call.task()
                .map(this::named)
                .orElseGet(() -> standing.of(call.agent())
                        .<Answer>map(it -> it)
                        .orElseGet(() -> new NoScope(new Refusal(
                                "no_task",
                                "The agent " + call.agent().name()
                                        + " has no owner to act for; name the task this call belongs to."))));
    }

    private Answer named(TaskId id) {
        return tasks.find(id)
                .<Answer>map(it -> new Scope(it.id(), it.onBehalfOf()))
                .orElseGet(() -> new NoScope(new Refusal("unknown_task", "There is no task " + id + ".")));
    }
}
