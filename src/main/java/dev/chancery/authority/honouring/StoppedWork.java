package dev.chancery.authority.honouring;

import dev.chancery.authority.store.WorkStanding;
import dev.chancery.authority.store.WorkStandings;
import dev.chancery.database.Coalescing;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.AgentState;
import dev.chancery.identity.Agents;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.TaskId;
import dev.chancery.verifier.spi.Revocations;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Takes credentials back by revoking them, stopping their agent, or ending their task or one above it. It always asks the
 * database, so that what was stopped on one node is refused by the next verification on any; questions that arrive
 * together share the asking.
 */
@Component
class StoppedWork implements Revocations {

    private static final int LEADERS = 2;
    private static final int MOST = 256;

    private final Agents agents;
    private final WorkStandings standings;
    private final Coalescing<Asked, Optional<String>> together = new Coalescing<>(LEADERS, MOST, this::reasons);

    StoppedWork(Agents agents, WorkStandings standings) {
        this.agents = agents;
        this.standings = standings;
    }

    private record Asked(UUID credential, AgentId agent, TaskId task) {}

    @Override
    public Optional<String> reasonAgainst(UUID credential, AgentId agent, TaskId task) {
        return together.ask(new Asked(credential, agent, task));
    }

    private List<Optional<String>> reasons(List<Asked> asked) {
        var known = new HashMap<AgentId, Optional<AgentRecord>>();
        asked.forEach(it -> known.computeIfAbsent(it.agent(), agents::find));
        var standing = standings.of(asked.stream()
                .map(it -> new WorkStandings.Pair(it.credential(), it.task()))
                .toList());
        return IntStream.range(0, asked.size())
                .mapToObj(place -> {
                    var it = asked.get(place);
                    return against(it.agent(), known.getOrDefault(it.agent(), Optional.empty()))
                            .or(() -> against(it, standing.get(place)));
                })
                .toList();
    }

    private static Optional<String> against(AgentId id, Optional<AgentRecord> agent) {
        return agent.map(it -> it.state() == AgentState.ACTIVE
                        ? Optional.<String>empty()
                        : Optional.of("The agent " + it.name() + " is not active."))
                .orElseGet(() -> Optional.of("The agent " + id + " is not registered."));
    }

    private static Optional<String> against(Asked asked, WorkStanding standing) {
        return switch (standing) {
            case GOOD -> Optional.empty();
            case CREDENTIAL_REVOKED -> Optional.of("The credential " + asked.credential() + " was revoked.");
            case TASK_UNKNOWN -> Optional.of("The task " + asked.task() + " is unknown.");
            case TASK_CLOSED -> Optional.of("The task " + asked.task() + " is closed.");
            case TASK_REVOKED -> Optional.of("The task " + asked.task() + " is revoked.");
        };
    }
}
