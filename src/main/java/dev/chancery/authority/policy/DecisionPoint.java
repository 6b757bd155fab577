package dev.chancery.authority.policy;

import dev.chancery.authority.ActRequest;
import dev.chancery.authority.store.TaskLines;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.Agents;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.verifier.ToolRequest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what a decision depends on, as it is at this moment, and puts the question to policy. */
@Component
public class DecisionPoint {

    private final Agents agents;
    private final TaskLines tasks;
    private final Policy policy;
    private final TimeOrderedIds ids;
    private final Clock clock;

    DecisionPoint(Agents agents, TaskLines tasks, Policy policy, TimeOrderedIds ids, Clock clock) {
        this.agents = agents;
        this.tasks = tasks;
        this.policy = policy;
        this.ids = ids;
        this.clock = clock;
    }

    /** Decides as if nobody had been asked to approve the act. */
    public DecidedAct decide(ActRequest request) {
        return decide(request, false);
    }

    /** Decides, knowing whether a person approved exactly this act. */
    public DecidedAct decide(ActRequest request, boolean approved) {
        return decide(request, agents.find(request.agent()), tasks.facts(request.task()), approved);
    }

    /** Decides about an act nobody was asked to approve, by what was just read of its agent and its task. */
    public DecidedAct decide(ActRequest request, Optional<AgentRecord> agent, Optional<TaskFacts> task) {
        return decide(request, agent, task, false);
    }

    private DecidedAct decide(
            ActRequest request, Optional<AgentRecord> agent, Optional<TaskFacts> task, boolean approved) {
        var act = request.act();
        var question = new Question(
                request,
                new ToolRequest(act.audience(), act.tool(), act.action(), act.arguments())
                        .argumentsDigest()
                        .orElse(null),
                agent.orElse(null),
                task.orElse(null),
                clock.instant(),
                approved);
        return new DecidedAct(ids.next(), question, policy.decide(question));
    }
}
