package dev.chancery.authority.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.authority.Act;
import dev.chancery.authority.ActRequest;
import dev.chancery.authority.CredentialAnswer;
import dev.chancery.authority.CredentialAnswer.Issued;
import dev.chancery.authority.CredentialDesk;
import dev.chancery.authority.Grant;
import dev.chancery.authority.NewTask;
import dev.chancery.authority.RevokeAnswer;
import dev.chancery.authority.Tasks;
import dev.chancery.authority.store.TaskCounts;
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
import dev.chancery.verifier.ToolRequest;
import dev.chancery.verifier.Verifier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Acts that arrive together share a commit and nothing else. */
@WholeApplication
class SharedIssueIT {

    private static final Actor ADA = new Actor.Person(new PersonId(new UUID(1, 2)), "ada");
    private static final int ACTS = 64;

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

    @Autowired
    TaskCounts counts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TimeOrderedIds ids;

    private AgentId agent;

    @BeforeEach
    void findTheAgent() {
        agent = agents.builtIn(Agents.REVIEW_AGENT).id();
    }

    @Test
    void recordsEachActUnderItsOwnInvocationAndIssuesItsOwnCredential() {
        var open = IntStream.range(0, 4).mapToObj(_ -> task(ACTS)).toList();
        var answers = new ConcurrentHashMap<InvocationId, CredentialAnswer>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var place = 0; place < ACTS; place++) {
                var invocation = new InvocationId(ids.next());
                var act = diff(place);
                var task = open.get(place % open.size());
                callers.execute(
                        () -> answers.put(invocation, desk.request(new ActRequest(invocation, task, agent, ADA, act))));
            }
        }

        assertThat(answers).hasSize(ACTS);
        assertThat(answers.values()).allMatch(Issued.class::isInstance);
        assertThat(answers.keySet())
                .allSatisfy(it -> assertThat(trail(it)).containsExactly("policy.allowed", "credential.issued"));
        assertThat(open).allSatisfy(it -> assertThat(issued(it)).isEqualTo(ACTS / open.size()));
    }

    @Test
    void issuesACredentialThatIsGoodForItsOwnActAlone() {
        var task = task(ACTS);
        var credentials = new ConcurrentHashMap<Integer, String>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var place = 0; place < 8; place++) {
                var mine = place;
                callers.execute(() -> credentials.put(
                        mine,
                        ((Issued) desk.request(
                                        new ActRequest(new InvocationId(ids.next()), task, agent, ADA, diff(mine))))
                                .credential()));
            }
        }

        credentials.forEach((place, credential) ->
                assertThat(verifier.verify(credential, request(place))).isInstanceOf(Admitted.class));
    }

    @Test
    void countsNothingOnALineThatEndedSinceItWasLookedAt() {
        var revoked = task(5);
        var open = task(1);
        assertThat(tasks.revoke(revoked, "Enough.", ADA)).isInstanceOf(RevokeAnswer.Revoked.class);

        assertThat(transaction.<List<Boolean>>execute(_ -> counts.count(List.of(revoked, open, open, unknown()))))
                .containsExactly(false, true, false, false);
        assertThat(issued(revoked)).isZero();
        assertThat(issued(open)).isOne();
    }

    private TaskId task(int ceiling) {
        return tasks.open(new NewTask(ADA, "Read a change.", agent, Duration.ofMinutes(5), new InvocationId(ids.next()))
                .granting(new Grant(ceiling, Set.of("*"))));
    }

    private TaskId unknown() {
        return new TaskId(ids.next());
    }

    private int issued(TaskId task) {
        return tasks.find(task).orElseThrow().issued();
    }

    private static Act diff(int place) {
        return new Act("tool-server.repository", "repository", "diff", Map.of("repository", "/r", "base", "a" + place));
    }

    private static ToolRequest request(int place) {
        var act = diff(place);
        return new ToolRequest(act.audience(), act.tool(), act.action(), act.arguments());
    }

    private List<String> trail(InvocationId invocation) {
        return ledger.ofInvocation(invocation).stream().map(LedgerEntry::type).toList();
    }
}
