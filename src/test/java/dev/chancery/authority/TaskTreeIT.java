package dev.chancery.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.authority.CredentialAnswer.Denied;
import dev.chancery.authority.CredentialAnswer.Escalated;
import dev.chancery.authority.CredentialAnswer.Issued;
import dev.chancery.identity.Agents;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.PersonId;
import dev.chancery.kernel.TaskId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.ledger.LedgerEntry;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.testing.WholeApplication;
import dev.chancery.verifier.Admitted;
import dev.chancery.verifier.Refused;
import dev.chancery.verifier.ToolRequest;
import dev.chancery.verifier.Verifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A task hands on no more than it has, and takes everything below it along when it ends. */
@WholeApplication
class TaskTreeIT {

    private static final Actor ADA = new Actor.Person(new PersonId(new UUID(1, 2)), "ada");
    private static final Act DIFF =
            new Act("tool-server.repository", "repository", "diff", Map.of("repository", "/r", "base", "a"));

    @Autowired
    Tasks tasks;

    @Autowired
    CredentialDesk desk;

    @Autowired
    Verifier verifier;

    @Autowired
    LedgerReader ledger;

    @Autowired
    Agents agents;

    private final InvocationId invocation;
    private AgentId agent;

    TaskTreeIT(@Autowired TimeOrderedIds ids) {
        this.invocation = new InvocationId(ids.next());
    }

    @BeforeEach
    void findTheAgent() {
        agent = agents.builtIn(Agents.REVIEW_AGENT).id();
    }

    @Test
    void aChildKnowsItsParentAndItsGrant() {
        var root = tasks.open(task(Duration.ofMinutes(5), Grant.USUAL));

        var child = opened(root, task(Duration.ofMinutes(1), new Grant(3, Set.of("repository.*"))));

        assertThat(tasks.find(child)).hasValueSatisfying(it -> {
            assertThat(it.parent()).contains(root);
            assertThat(it.state()).isEqualTo(TaskRecord.State.OPEN);
            assertThat(it.grant()).isEqualTo(new Grant(3, Set.of("repository.*")));
            assertThat(it.onBehalfOf()).isEqualTo(ADA);
            assertThat(it.ending()).isEmpty();
        });
    }

    @Test
    void aChildCannotOutliveItsParent() {
        var root = tasks.open(task(Duration.ofMinutes(1), Grant.USUAL));

        assertRefused(tasks.openWithin(root, task(Duration.ofMinutes(5), Grant.USUAL)), "beyond_parent");
    }

    @Test
    void aChildCannotBeForSomeoneElse() {
        var root = tasks.open(task(Duration.ofMinutes(5), Grant.USUAL));
        var grace = new Actor.Person(new PersonId(new UUID(1, 3)), "grace");

        assertRefused(
                tasks.openWithin(root, task(Duration.ofMinutes(1), Grant.USUAL).onBehalfOf(grace)), "beyond_parent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "repository.*", "repository.files"})
    void aChildCannotBeGrantedActsThatItsParentIsNot(String act) {
        var root = tasks.open(task(Duration.ofMinutes(5), new Grant(10, Set.of("repository.diff"))));

        assertRefused(tasks.openWithin(root, task(Duration.ofMinutes(1), new Grant(10, Set.of(act)))), "beyond_parent");
    }

    @Test
    void aChildCannotBeGrantedMoreCredentialsThanItsParent() {
        var root = tasks.open(task(Duration.ofMinutes(5), new Grant(10, Set.of("*"))));

        assertRefused(tasks.openWithin(root, task(Duration.ofMinutes(1), new Grant(11, Set.of("*")))), "beyond_parent");
    }

    @Test
    void nothingIsOpenedWithinATaskThatEnded() {
        var root = tasks.open(task(Duration.ofMinutes(5), Grant.USUAL));
        tasks.close(root);

        assertRefused(tasks.openWithin(root, task(Duration.ofMinutes(1), Grant.USUAL)), "parent_ended");
    }

    @Test
    void nothingIsOpenedWithinATaskNobodyKnows() {
        assertRefused(
                tasks.openWithin(new TaskId(new UUID(7, 7)), task(Duration.ofMinutes(1), Grant.USUAL)), "unknown_task");
    }

    @Test
    void tasksNestEightDeep() {
        var below = tasks.open(task(Duration.ofMinutes(10), Grant.USUAL));
        for (var depth = 2; depth <= 8; depth++) {
            below = opened(below, task(Duration.ofMinutes(10 - depth), Grant.USUAL));
        }

        assertRefused(tasks.openWithin(below, task(Duration.ofMinutes(1), Grant.USUAL)), "too_deep");
    }

    @Test
    void revokingATaskKillsWhateverHangsBelowIt() {
        var root = tasks.open(task(Duration.ofMinutes(5), Grant.USUAL));
        var child = opened(root, task(Duration.ofMinutes(2), Grant.USUAL));
        var grandchild = opened(child, task(Duration.ofMinutes(1), Grant.USUAL));
        var credential = issued(grandchild);

        assertThat(tasks.revoke(root, "It was a mistake.", ADA)).isEqualTo(new RevokeAnswer.Revoked(3));

        assertThat(List.of(root, child, grandchild))
                .allSatisfy(
                        it -> assertThat(tasks.find(it).orElseThrow().state()).isEqualTo(TaskRecord.State.REVOKED));
        assertThat(verifier.verify(credential, request()))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.code().label()).isEqualTo("revoked"));
        assertThat(ask(grandchild)).isInstanceOf(Denied.class);
        assertThat(trail()).filteredOn("task.revoked"::equals).hasSize(3);
    }

    @Test
    void revokingAChildLeavesItsParentAlone() {
        var root = tasks.open(task(Duration.ofMinutes(5), Grant.USUAL));
        var child = opened(root, task(Duration.ofMinutes(1), Grant.USUAL));

        tasks.revoke(child, "It was a mistake.", ADA);

        assertThat(verifier.verify(issued(root), request())).isInstanceOf(Admitted.class);
    }

    @Test
    void aTaskIsRevokedOnce() {
        var root = tasks.open(task(Duration.ofMinutes(5), Grant.USUAL));
        tasks.revoke(root, "It was a mistake.", ADA);

        assertThat(tasks.revoke(root, "Again.", ADA))
                .isInstanceOfSatisfying(
                        RevokeAnswer.Refused.class,
                        it -> assertThat(it.refusal().code()).isEqualTo("already_ended"));
    }

    @Test
    void noTaskNobodyKnowsIsRevoked() {
        assertThat(tasks.revoke(new TaskId(new UUID(7, 7)), "It was a mistake.", ADA))
                .isInstanceOfSatisfying(
                        RevokeAnswer.Refused.class,
                        it -> assertThat(it.refusal().code()).isEqualTo("unknown_task"));
    }

    @Test
    void aCredentialCountsOnEveryTaskAboveIt() {
        var root = tasks.open(task(Duration.ofMinutes(5), new Grant(2, Set.of("*"))));
        var child = opened(root, task(Duration.ofMinutes(1), new Grant(2, Set.of("*"))));
        issued(child);
        issued(root);

        assertThat(ask(child))
                .isInstanceOfSatisfying(
                        Denied.class,
                        it -> assertThat(it.refusal().detail())
                                .isEqualTo("The task " + child + " has used up its credentials."));
        assertThat(tasks.find(root).orElseThrow().issued()).isEqualTo(2);
        assertThat(tasks.find(child).orElseThrow().issued()).isEqualTo(1);
    }

    @Test
    void inARaceNoMoreThanTheCeilingIsIssued() throws Exception {
        var root = tasks.open(task(Duration.ofMinutes(5), new Grant(10, Set.of("*"))));
        var children = List.of(
                opened(root, task(Duration.ofMinutes(1), new Grant(10, Set.of("*")))),
                opened(root, task(Duration.ofMinutes(1), new Grant(10, Set.of("*")))));
        List<Callable<CredentialAnswer>> racers = new ArrayList<>(Collections.nCopies(16, () -> ask(children.get(0))));
        racers.addAll(Collections.nCopies(16, () -> ask(children.get(1))));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<CredentialAnswer>();
            for (Future<CredentialAnswer> racer : threads.invokeAll(racers)) {
                answers.add(racer.get());
            }

            assertThat(answers).filteredOn(Issued.class::isInstance).hasSize(10);
            assertThat(tasks.find(root).orElseThrow().issued()).isEqualTo(10);
        }
    }

    @Test
    void whatTheTaskWasNotGrantedIsDenied() {
        var root = tasks.open(task(Duration.ofMinutes(5), new Grant(10, Set.of("repository.resolve"))));

        assertThat(ask(root))
                .isInstanceOfSatisfying(
                        Denied.class,
                        it -> assertThat(it.refusal().detail()).isEqualTo("The task was not granted repository.diff."));
    }

    @Test
    void theAgentsOwnWordsAreAnEventOfTheirOwn() {
        var root = tasks.open(task(Duration.ofMinutes(5), Grant.USUAL));

        desk.request(new ActRequest(invocation, root, agent, ADA, DIFF).because("To see what changed."));

        assertThat(trail()).containsExactly("task.opened", "agent.reasoned", "policy.allowed", "credential.issued");
    }

    private NewTask task(Duration deadline, Grant grant) {
        return new NewTask(ADA, "Read a change.", agent, deadline, invocation).granting(grant);
    }

    private TaskId opened(TaskId parent, NewTask task) {
        return switch (tasks.openWithin(parent, task)) {
            case TaskAnswer.Opened(var id) -> id;
            case TaskAnswer.Refused(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private CredentialAnswer ask(TaskId task) {
        return desk.request(new ActRequest(invocation, task, agent, ADA, DIFF));
    }

    private String issued(TaskId task) {
        return switch (ask(task)) {
            case Issued issued -> issued.credential();
            case Denied(var refusal) -> throw new AssertionError(refusal);
            case Escalated(var refusal, var _) -> throw new AssertionError(refusal);
        };
    }

    private static ToolRequest request() {
        return new ToolRequest(DIFF.audience(), DIFF.tool(), DIFF.action(), DIFF.arguments());
    }

    private static void assertRefused(TaskAnswer answer, String code) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        TaskAnswer.Refused.class,
                        it -> assertThat(it.refusal().code()).isEqualTo(code));
    }

    private List<String> trail() {
        return ledger.ofInvocation(invocation).stream().map(LedgerEntry::type).toList();
    }
}
