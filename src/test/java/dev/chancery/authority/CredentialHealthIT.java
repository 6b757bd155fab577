package dev.chancery.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.identity.Agents;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.testing.WholeApplication;
import dev.chancery.verifier.RefusalCode;
import dev.chancery.verifier.Refusals;
import dev.chancery.verifier.ToolRequest;
import dev.chancery.verifier.Verifier;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class CredentialHealthIT {

    private static final Actor TESTER = new Actor.Service("test");

    @Autowired
    Agents agents;

    @Autowired
    Tasks tasks;

    @Autowired
    CredentialDesk desk;

    @Autowired
    Verifier verifier;

    @Autowired
    Refusals refusals;

    @Autowired
    CredentialHealth health;

    @Autowired
    TimeOrderedIds ids;

    @Autowired
    Clock clock;

    @Test
    void countsWhatIsIssuedInTheRunningHour() {
        var before = health.tile().series().getLast();

        issue();

        assertThat(health.tile().series()).hasSize(24).last().isEqualTo(before + 1);
    }

    @Test
    void countsRefusalsByCode() {
        var from = clock.instant().minus(Duration.ofMinutes(1));
        var before = refusals.since(from).getOrDefault(RefusalCode.BAD_CREDENTIAL, 0L);

        verifier.verify("nonsense", new ToolRequest("tool-server.repository", "repository", "diff", Map.of()));

        assertThat(refusals.since(from)).containsEntry(RefusalCode.BAD_CREDENTIAL, before + 1);
    }

    private void issue() {
        var agent = agents.builtIn(Agents.REVIEW_AGENT).id();
        var invocation = new InvocationId(ids.next());
        var task = tasks.open(new NewTask(TESTER, "Read a change.", agent, Duration.ofMinutes(5), invocation));
        var act = new Act("tool-server.repository", "repository", "diff", Map.of("repository", "/r"));
        assertThat(desk.request(new ActRequest(invocation, task, agent, TESTER, act)))
                .isInstanceOf(CredentialAnswer.Issued.class);
    }
}
