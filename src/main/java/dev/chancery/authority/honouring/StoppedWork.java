package dev.chancery.authority.honouring;

import dev.chancery.authority.policy.TaskFacts;
import dev.chancery.authority.policy.TaskState;
import dev.chancery.authority.store.TaskLines;
import dev.chancery.identity.AgentState;
import dev.chancery.identity.Agents;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.TaskId;
import dev.chancery.verifier.spi.Revocations;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes credentials back by stopping their agent or ending their task. */
@Component
class StoppedWork implements Revocations {

    private final Agents agents;
    private final TaskLines tasks;

    StoppedWork(Agents agents, TaskLines tasks) {
        this.agents = agents;
        this.tasks = tasks;
    }

    @Override
    public Optional<String> reasonAgainst(UUID credential, AgentId agent, TaskId task) {
        return agents.find(agent)
                .map(it -> it.state() == AgentState.ACTIVE
                        ? Optional.<String>empty()
                        : Optional.of("The agent " + it.name() + " is not active."))
                .orElseGet(() -> Optional.of("The agent " + agent + " is not registered."))
                .or(() -> against(task));
    }

    private Optional<String> against(TaskId task) {
        var state = tasks.facts(task).map(TaskFacts::state);
        return state.equals(Optional.of(TaskState.OPEN))
                ? Optional.empty()
                : Optional.of("The task " + task + " is "
                        + state.map(TaskState::label).orElse("unknown") + ".");
    }
}
