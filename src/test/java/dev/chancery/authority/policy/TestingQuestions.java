package dev.chancery.authority.policy;

import dev.chancery.authority.Act;
import dev.chancery.authority.ActRequest;
import dev.chancery.authority.Grant;
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
        return task(REVIEWER.id(), state, NOW.plusSeconds(300));
    }

    static TaskFacts task(AgentId agent, TaskState state, Instant deadline) {
        return new TaskFacts(
                TASK, agent, state, "Read a change.", deadline, "person:ada", Grant.USUAL, false, List.of());
    }

    static TaskFacts granting(Grant grant) {
        var task = task(TaskState.OPEN);
        return new TaskFacts(
                TASK,
                task.agent(),
                task.state(),
                task.intent(),
                task.deadline(),
                "person:ada",
                grant,
                false,
                List.of());
    }

    static TaskFacts spent() {
        var task = task(TaskState.OPEN);
        return new TaskFacts(
                TASK,
                task.agent(),
                task.state(),
                task.intent(),
                task.deadline(),
                "person:ada",
                Grant.USUAL,
                true,
                List.of());
    }

    static TaskFacts taskFor(String someone) {
        var task = task(TaskState.OPEN);
        return new TaskFacts(
                TASK,
                task.agent(),
                task.state(),
                task.intent(),
                task.deadline(),
                someone,
                Grant.USUAL,
                false,
                List.of());
    }

    public static TaskFacts taskUntil(Instant deadline) {
        return task(REVIEWER.id(), TaskState.OPEN, deadline);
    }

    static AgentRecord agent(String name, AgentState state) {
        return new AgentRecord(new AgentId(new UUID(0, 1)), name, "Reads changes.", state);
    }
}
