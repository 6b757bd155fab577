package dev.chancery.authority.web;

import dev.chancery.authority.Access;
import dev.chancery.authority.AccessAnswer;
import dev.chancery.authority.Act;
import dev.chancery.authority.ActRequest;
import dev.chancery.authority.TaskRecord;
import dev.chancery.authority.Tasks;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.Agents;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import dev.chancery.kernel.TimeOrderedIds;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts what was asked in AuthZEN's words to policy. Whom and what nobody knows, policy denies. */
@Component
class Evaluator {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Access access;
    private final Agents agents;
    private final Tasks tasks;
    private final TimeOrderedIds ids;

    Evaluator(Access access, Agents agents, Tasks tasks, TimeOrderedIds ids) {
        this.access = access;
        this.agents = agents;
        this.tasks = tasks;
        this.ids = ids;
    }

    AccessAnswer evaluate(EvaluationBody body) {
        var task = body.task().flatMap(tasks::find);
        return access.evaluate(new ActRequest(
                new InvocationId(ids.next()),
                body.task().orElse(new TaskId(NOBODY)),
                agent(body).map(AgentRecord::id).orElse(new AgentId(NOBODY)),
                onBehalfOf(body, task),
                act(body)));
    }

    private Optional<AgentRecord> agent(EvaluationBody body) {
        return body.subjectType().equals("agent")
                ? agents.find(body.subject())
                        .or(() -> AgentId.parse(body.subject()).flatMap(agents::find))
                : Optional.empty();
    }

    /** The one the task is for, unless the request says that it is for someone else. */
    private static Actor onBehalfOf(EvaluationBody body, Optional<TaskRecord> task) {
        return task.map(TaskRecord::onBehalfOf)
                .filter(it -> body.onBehalfOf().map(it.label()::equals).orElse(true))
                .orElseGet(Actor.Unknown::new);
    }

    private static Act act(EvaluationBody body) {
        var dot = body.action().indexOf('.');
        var tool = dot < 0 ? "" : body.action().substring(0, dot);
        return new Act(body.resource(), tool, body.action().substring(dot + 1), body.arguments());
    }
}
