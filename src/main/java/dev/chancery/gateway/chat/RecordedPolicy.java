package dev.chancery.gateway.chat;

import dev.chancery.authority.Access;
import dev.chancery.authority.Act;
import dev.chancery.authority.ActRequest;
import dev.chancery.authority.Tasks;
import dev.chancery.gateway.chat.ModelTasks.Standing;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.TaskId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Asks policy about every call of an agent, under the task it names or its standing one; the decision is recorded, and a yes
 * stands for a second. Others have their scope alone, and cannot name a task.
 */
@Component
class RecordedPolicy implements ModelPolicy {

    private final Access access;
    private final Tasks tasks;
    private final ModelTasks standing;

    RecordedPolicy(Access access, Tasks tasks, ModelTasks standing) {
        this.access = access;
        this.tasks = tasks;
        this.standing = standing;
    }

    @Override
    public Answer answer(Caller caller, String model, InvocationId invocation) {
        return switch (caller.actor()) {
            case Actor.Agent agent -> ask(agent, caller.task(), model, invocation);
            case Actor.Person _, Actor.ApiClient _, Actor.Service _ ->
                caller.task()
                        .map(it -> no("task_not_yours", "Only the agent of the task " + it + " can name it."))
                        .orElseGet(() -> new May(Optional.empty()));
            case Actor.Unknown() -> no("forbidden", "Nobody knows who calls.");
        };
    }

    private Answer ask(Actor.Agent agent, Optional<TaskId> named, String model, InvocationId invocation) {
        var task = named.isPresent() ? own(agent, named.get()) : Optional.of(standing.of(agent, invocation));
        if (task.isEmpty()) {
            return no("task_not_yours", "The task that x-chancery-task names is none of this agent's.");
        }
        var act = new Act("models", "models", "invoke", Map.of("model", model));
        var answer = access.evaluateLately(new ActRequest(
                invocation, task.get().task(), agent.id(), task.get().onBehalfOf(), act));
        return answer.allows() ? new May(Optional.of(answer.decision())) : no(answer.code(), answer.reason());
    }

    private static Answer no(String code, String reason) {
        return new MayNot(new Refusal(code, reason));
    }

    private Optional<Standing> own(Actor.Agent agent, TaskId task) {
        return tasks.find(task)
                .filter(it -> it.agent().equals(agent.id()))
                .map(it -> new Standing(it.id(), it.onBehalfOf()));
    }
}
