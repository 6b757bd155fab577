package dev.chancery.tools.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.authority.Act;
import dev.chancery.catalog.approval.ApprovalAnswer;
import dev.chancery.catalog.approval.ApprovalDecision;
import dev.chancery.catalog.approval.ApprovalFact;
import dev.chancery.identity.Role;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import dev.chancery.tools.calls.CallAnswer.Ended;
import dev.chancery.tools.calls.CallAnswer.Waiting;
import dev.chancery.tools.mcp.McpCaller;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class EscalatedActsIT {

    @Autowired
    McpCaller caller;

    @Autowired
    TestAccess access;

    @Autowired
    CallDesk desk;

    @Autowired
    EscalatedActs acts;

    @Test
    void showsThePersonExactlyWhatTheAgentWouldDoAndWhy() {
        var waiting = delete(2_000_001);

        var shown = acts.find(waiting.approval().toString(), access.person(Role.ADMIN))
                .orElseThrow();

        assertThat(shown.title()).isEqualTo("Delete an issue");
        assertThat(shown.askedBy()).isEqualTo("agent:mcp-agent");
        assertThat(shown.barred()).isEmpty();
        assertThat(shown.context())
                .extracting(ApprovalFact::value)
                .contains("issues.delete", "{\"number\":2000001}", "mcp-agent", "It was filed twice.");
    }

    @Test
    void anAuditorSeesButDoesNotDecide() {
        var waiting = delete(2_000_002);
        var auditor = access.person(Role.AUDITOR);

        assertThat(acts.find(waiting.approval().toString(), auditor)
                        .orElseThrow()
                        .barred())
                .isPresent();
        assertThat(acts.decide(new ApprovalDecision(waiting.approval().toString(), true, "Fine."), auditor))
                .isInstanceOfSatisfying(
                        ApprovalAnswer.Refused.class,
                        it -> assertThat(it.refusal().code()).isEqualTo("not_yours_to_decide"));
    }

    @Test
    void theWordOfAnAdminLetsTheCallThrough() {
        var waiting = delete(2_000_003);

        acts.decide(new ApprovalDecision(waiting.approval().toString(), true, "Fine."), access.person(Role.ADMIN));

        assertThat(desk.call(call(2_000_003))).isInstanceOf(Ended.class);
        assertThat(acts.find(waiting.approval().toString(), access.person(Role.ADMIN)))
                .isEmpty();
    }

    @Test
    void aWordOnNothingIsRefused() {
        assertThat(acts.decide(new ApprovalDecision("nothing", true, "Fine."), access.person(Role.ADMIN)))
                .isInstanceOfSatisfying(
                        ApprovalAnswer.Refused.class,
                        it -> assertThat(it.refusal().code()).isEqualTo("unknown_approval"));
    }

    private Waiting delete(int number) {
        return (Waiting) desk.call(call(number));
    }

    private AgentCall call(int number) {
        return new AgentCall(
                caller.agent("mcp-agent").actor(),
                new Act("tool-server.issues", "issues", "delete", Map.of("number", number)),
                Optional.empty(),
                Optional.empty(),
                Optional.of("It was filed twice."));
    }
}
