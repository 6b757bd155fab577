package dev.chancery.authority.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.authority.Act;
import dev.chancery.authority.ActRequest;
import dev.chancery.authority.CredentialDesk;
import dev.chancery.authority.NewTask;
import dev.chancery.authority.Tasks;
import dev.chancery.authority.policy.Outcome;
import dev.chancery.authority.policy.cedar.CompiledPolicies;
import dev.chancery.authority.policy.cedar.PolicyText;
import dev.chancery.authority.replay.MeaningDiff.Change;
import dev.chancery.authority.replay.MeaningDiff.Kind;
import dev.chancery.identity.Agents;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.PersonId;
import dev.chancery.kernel.TaskId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.testing.WholeApplication;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Recorded decisions, made again under other policies. */
@WholeApplication
class ReplayIT {

    private static final Actor ADA = new Actor.Person(new PersonId(new UUID(1, 2)), "ada");
    private static final String PERMIT = "permit (principal, action, resource);";

    @Autowired
    CredentialDesk desk;

    @Autowired
    Tasks tasks;

    @Autowired
    Agents agents;

    @Autowired
    Replay replay;

    @Autowired
    TimeOrderedIds ids;

    private TaskId task;

    @BeforeEach
    void openATask() {
        task = tasks.open(new NewTask(
                ADA,
                "Read a change.",
                agents.builtIn(Agents.REVIEW_AGENT).id(),
                Duration.ofMinutes(5),
                new InvocationId(ids.next())));
    }

    @Test
    void listsTheDecisionsThatWouldChange() {
        ask("issues", "list");
        ask("issues", "read");
        ask("issues", "read");

        var diff = replay.compare(
                policies(PERMIT),
                policies(PERMIT + "forbid (principal, action == Action::\"issues.read\", resource);"),
                3);

        assertThat(diff.replayed()).isEqualTo(3);
        assertThat(diff.same()).isEqualTo(1);
        assertThat(diff.changes())
                .containsExactly(new Change(
                        new Kind(Outcome.ALLOW, Outcome.DENY), "review-agent", "issues.read", "local", 2, 1));
    }

    @Test
    void takesOtherTermsForAnotherMeaning() {
        ask("issues", "list");

        var diff = replay.compare(policies("@max_ttl(\"30\") " + PERMIT), policies("@max_ttl(\"10\") " + PERMIT), 1);

        assertThat(diff.changes()).extracting(it -> it.kind().words()).containsExactly("other terms");
    }

    @Test
    void countsWhatCannotBeReplayedBecauseItsArgumentsWereNotKept() {
        ask("issues", "list");

        var diff = replay.compare(
                policies(PERMIT),
                policies("permit (principal, action, resource) when { context.arguments has number };"),
                1);

        assertThat(diff.unreplayable()).isEqualTo(1);
        assertThat(diff.replayed()).isZero();
        assertThat(diff.changes()).isEmpty();
    }

    @Test
    void leavesAsItWasWhatAGuardStopped() {
        tasks.close(task);
        ask("issues", "list");

        var diff = replay.compare(policies(""), policies(PERMIT), 1);

        assertThat(diff.same()).isEqualTo(1);
    }

    private static CompiledPolicies policies(String text) {
        return new PolicyText("set", text).read().compile();
    }

    private void ask(String tool, String action) {
        desk.request(new ActRequest(
                new InvocationId(ids.next()),
                task,
                agents.builtIn(Agents.REVIEW_AGENT).id(),
                ADA,
                new Act("tool-server." + tool, tool, action, Map.of("number", 7))));
    }
}
