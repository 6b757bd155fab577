package dev.chancery.authority.issuing;

import dev.chancery.authority.ActRequest;
import dev.chancery.authority.policy.TaskFacts;
import dev.chancery.authority.store.ApprovalTable;
import dev.chancery.authority.store.TaskLines;
import dev.chancery.database.Coalescing;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.Agents;
import dev.chancery.kernel.AgentId;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What decisions about acts rest on, read as it is now; acts that are asked for at once share the reading. */
@Component
class Grounds {

    private static final int LEADERS = 2;
    private static final int MOST = 128;

    private final Agents agents;
    private final TaskLines tasks;
    private final ApprovalTable approvals;
    private final Clock clock;
    private final Coalescing<ActRequest, Ground> together = new Coalescing<>(LEADERS, MOST, this::read);

    Grounds(Agents agents, TaskLines tasks, ApprovalTable approvals, Clock clock) {
        this.agents = agents;
        this.tasks = tasks;
        this.approvals = approvals;
        this.clock = clock;
    }

    /**
     * What one decision rests on.
     *
     * @param mayBeApproved whether a person approved some act of the task lately, so that this may be the one
     */
    record Ground(Optional<AgentRecord> agent, Optional<TaskFacts> task, boolean mayBeApproved) {}

    Ground of(ActRequest request) {
        return together.ask(request);
    }

    private List<Ground> read(List<ActRequest> requests) {
        var ids = requests.stream().map(ActRequest::task).distinct().toList();
        var facts = tasks.facts(ids);
        var approved = approvals.approvedUnder(ids, clock.instant());
        var known = new HashMap<AgentId, Optional<AgentRecord>>();
        requests.forEach(it -> known.computeIfAbsent(it.agent(), agents::find));
        return requests.stream()
                .map(it -> new Ground(
                        known.getOrDefault(it.agent(), Optional.empty()),
                        Optional.ofNullable(facts.get(it.task())),
                        approved.contains(it.task())))
                .toList();
    }
}
