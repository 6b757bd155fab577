package dev.chancery.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.authority.Act;
import dev.chancery.authority.ActRequest;
import dev.chancery.authority.CredentialAnswer.Issued;
import dev.chancery.authority.CredentialDesk;
import dev.chancery.authority.HeadlineScenario;
import dev.chancery.authority.NewTask;
import dev.chancery.authority.Tasks;
import dev.chancery.identity.Agents;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.PersonId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.ledger.LedgerEntry;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.testing.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Issued for one act, presented for another; and what one invocation leaves behind when all goes well. */
@WholeApplication
class HeadlineScenarioIT {

    private static final Actor.Person ADA = new Actor.Person(new PersonId(new UUID(1, 2)), "ada");

    @Autowired
    HeadlineScenario scenario;

    @Autowired
    Tasks tasks;

    @Autowired
    CredentialDesk desk;

    @Autowired
    ToolServers tools;

    @Autowired
    Agents agents;

    @Autowired
    LedgerReader ledger;

    @Autowired
    TimeOrderedIds ids;

    @Test
    void aCredentialForListingIsRefusedForReadingBeforeAnyToolCodeRuns() {
        var invocation = scenario.run(ADA);

        assertThat(types(invocation))
                .containsExactly(
                        "task.opened",
                        "agent.reasoned",
                        "policy.allowed",
                        "credential.issued",
                        "verifier.rejected",
                        "task.closed");
        var rejected = ledger.ofInvocation(invocation).get(4);
        assertThat(new String(rejected.canonical(), StandardCharsets.UTF_8)).contains("\"code\":\"action_mismatch\"");
    }

    @Test
    void intentReasonDecisionExecutionAndSideEffectAreEventsOfTheirOwnUnderOneInvocation() {
        var invocation = new InvocationId(ids.next());
        var agent = agents.builtIn(Agents.REVIEW_AGENT).id();
        var task = tasks.open(new NewTask(ADA, "Write it down.", agent, Duration.ofMinutes(1), invocation));
        var act = new Act("tool-server.issues", "issues", "create", Map.of("title", "Refunds fail", "body", "Often."));
        var wish = new ActRequest(invocation, task, agent, ADA, act).because("Nobody has written it down yet.");

        var answer = tools.call(((Issued) desk.request(wish)).credential(), act);

        assertThat(answer).isInstanceOf(ToolAnswer.Completed.class);
        assertThat(types(invocation))
                .containsExactly(
                        "task.opened",
                        "agent.reasoned",
                        "policy.allowed",
                        "credential.issued",
                        "credential.consumed",
                        "tool.invoked",
                        "side_effect.recorded",
                        "tool.completed");
        assertThat(ledger.ofInvocation(invocation))
                .extracting(LedgerEntry::actor)
                .startsWith("person:ada");
    }

    private List<String> types(InvocationId invocation) {
        return ledger.ofInvocation(invocation).stream().map(LedgerEntry::type).toList();
    }
}
