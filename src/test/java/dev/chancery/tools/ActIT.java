package dev.chancery.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.authority.Act;
import dev.chancery.authority.ActRequest;
import dev.chancery.authority.CredentialAnswer;
import dev.chancery.authority.CredentialAnswer.Denied;
import dev.chancery.authority.CredentialAnswer.Escalated;
import dev.chancery.authority.CredentialAnswer.Issued;
import dev.chancery.authority.CredentialDesk;
import dev.chancery.authority.NewTask;
import dev.chancery.authority.Tasks;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.Agents;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.PersonId;
import dev.chancery.kernel.TaskId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.ledger.LedgerEntry;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.testing.WholeApplication;
import dev.chancery.tools.ToolAnswer.Completed;
import dev.chancery.tools.ToolAnswer.Failed;
import dev.chancery.tools.ToolAnswer.Refused;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One act, end to end, and every way it is stopped on the way. */
@WholeApplication
class ActIT {

    private static final Actor ADA = new Actor.Person(new PersonId(new UUID(1, 2)), "ada");

    @TempDir
    Path folder;

    @Autowired
    Agents agents;

    @Autowired
    Tasks tasks;

    @Autowired
    CredentialDesk desk;

    @Autowired
    ToolServers tools;

    @Autowired
    LedgerReader ledger;

    @Autowired
    JdbcClient database;

    private final InvocationId invocation;
    private TestingRepository repository;
    private AgentRecord agent;
    private TaskId task;
    private Act resolve;

    ActIT(@Autowired TimeOrderedIds ids) {
        this.invocation = new InvocationId(ids.next());
    }

    @BeforeEach
    void openATask() {
        repository = TestingRepository.in(folder);
        repository.write("README", "Read me.\n").commit("Begin");
        agent = agents.builtIn(Agents.REVIEW_AGENT);
        task = tasks.open(new NewTask(ADA, "Read a change.", agent.id(), Duration.ofMinutes(5), invocation));
        resolve = act("resolve", Map.of("repository", repository.path(), "revision", "main"));
    }

    @Test
    void anActLeavesOneTrailUnderOneInvocation() {
        var answer = tools.call(issued(resolve), resolve);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Completed.class, it -> assertThat(it.result()).containsEntry("message", "Begin"));
        assertThat(trail())
                .containsExactly(
                        "task.opened",
                        "policy.allowed",
                        "credential.issued",
                        "credential.consumed",
                        "tool.invoked",
                        "tool.completed");
    }

    @Test
    void aCredentialForOneActionIsRefusedForAnotherBeforeAnyToolCodeRuns() {
        var diff = act("diff", Map.of("repository", repository.path(), "base", "main", "head", "main"));

        var answer = tools.call(issued(resolve), diff);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.refusal().code()).isEqualTo("action_mismatch"));
        assertThat(trail()).containsExactly("task.opened", "policy.allowed", "credential.issued", "verifier.rejected");
    }

    @Test
    void aCredentialIsGoodOnce() {
        var credential = issued(resolve);
        tools.call(credential, resolve);

        assertThat(tools.call(credential, resolve))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.refusal().code()).isEqualTo("replayed"));
    }

    @Test
    void closingTheTaskStopsTheNextDecision() {
        tasks.close(task);

        assertThat(request(resolve)).isInstanceOfSatisfying(Denied.class, denied -> {
            assertThat(denied.refusal().code()).isEqualTo("policy_denied");
            assertThat(denied.refusal().detail()).isEqualTo("The task " + task + " is closed.");
        });
        assertThat(trail()).containsExactly("task.opened", "task.closed", "policy.denied");
    }

    @Test
    void closingTheTaskStopsTheNextVerification() {
        var credential = issued(resolve);
        tasks.close(task);

        assertThat(tools.call(credential, resolve))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.refusal().code()).isEqualTo("revoked"));
    }

    @Test
    void suspendingTheAgentStopsTheNextVerificationAndTheNextDecision() {
        var credential = issued(resolve);
        setState("SUSPENDED");
        try {
            assertThat(tools.call(credential, resolve))
                    .isInstanceOfSatisfying(
                            Refused.class, it -> assertThat(it.refusal().code()).isEqualTo("revoked"));
            assertThat(request(resolve)).isInstanceOf(Denied.class);
        } finally {
            setState("ACTIVE");
        }
    }

    @Test
    void whatNoPolicyPermitsIsDeniedAndRecorded() {
        var push = act("push", Map.of("repository", repository.path()));

        assertThat(request(push))
                .isInstanceOfSatisfying(
                        Denied.class,
                        it -> assertThat(it.refusal().detail()).isEqualTo("No policy permits repository.push."));
        assertThat(decisions()).hasToString("[deny]");
    }

    @Test
    void aToolThatCannotDoItFailsUnderItsOwnCode() {
        var lost = act("resolve", Map.of("repository", repository.path(), "revision", "no-such-branch"));

        assertThat(tools.call(issued(lost), lost))
                .isInstanceOfSatisfying(
                        Failed.class, it -> assertThat(it.refusal().code()).isEqualTo("revision_not_found"));
        assertThat(trail()).endsWith("tool.invoked", "tool.failed");
    }

    private static Act act(String action, Map<String, Object> arguments) {
        return new Act("tool-server.repository", "repository", action, arguments);
    }

    private CredentialAnswer request(Act act) {
        return desk.request(new ActRequest(invocation, task, agent.id(), ADA, act));
    }

    private String issued(Act act) {
        return switch (request(act)) {
            case Issued issued -> issued.credential();
            case Denied(var refusal) -> throw new AssertionError(refusal);
            case Escalated(var refusal, var _) -> throw new AssertionError(refusal);
        };
    }

    private List<String> trail() {
        return ledger.ofInvocation(invocation).stream().map(LedgerEntry::type).toList();
    }

    private List<?> decisions() {
        return database.sql("select outcome from authority.decision where invocation = ?")
                .param(invocation.value())
                .query(String.class)
                .list();
    }

    private void setState(String state) {
        database.sql("update identity.agents set state = ? where id = ?")
                .param(state)
                .param(agent.id().value())
                .update();
    }
}
