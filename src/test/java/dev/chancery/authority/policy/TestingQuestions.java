package dev.chancery.authority.policy;

import dev.chancery.authority.Act;
import dev.chancery.authority.ActRequest;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.AgentState;
import dev.chancery.identity.Agents;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.PersonId;
import dev.chancery.kernel.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A question to which the answer is yes, and parts of it to make questions to which it is no. */
public final class TestingQuestions {

    public static final Instant NOW = Instant.parse("2026-11-20T12:00:00.250Z");
    public static final AgentRecord REVIEWER = agent(Agents.REVIEW_AGENT, AgentState.ACTIVE);
    public static final String DIGEST = "sha-256:" + "0a".repeat(32);

    private static final TaskId TASK = new TaskId(new UUID(0, 3));

    private TestingQuestions() {}

    public static Question allowed() {
        return new Question(request("diff"), DIGEST, REVIEWER, task(TaskState.OPEN), NOW);
    }

    /** Allowed, and decided so. */
    public static DecidedAct decided(Question question) {
        return new DecidedAct(
                new UUID(0, 4),
                question,
                new Decision(Outcome.ALLOW, "It may.", List.of("permit"), "v1", List.of(), Duration.ofNanos(1)));
    }

    public static ActRequest request(String action) {
        return new ActRequest(
                new InvocationId(new UUID(0, 2)),
                TASK,
                REVIEWER.id(),
                new Actor.Person(new PersonId(new UUID(0, 5)), "ada"),
                new Act("tool-server.repository", "repository", action, Map.of("repository", "/r")));
    }

    public static TaskFacts task(TaskState state) {
        return new TaskFacts(TASK, REVIEWER.id(), state, NOW.plusSeconds(300));
    }

    public static TaskFacts taskUntil(Instant deadline) {
        return new TaskFacts(TASK, REVIEWER.id(), TaskState.OPEN, deadline);
    }

    static AgentRecord agent(String name, AgentState state) {
        return new AgentRecord(new AgentId(new UUID(0, 1)), name, "Reads changes.", state);
    }
}
