package dev.chancery.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.authority.Act;
import dev.chancery.authority.Effect;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.Refusal;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.testing.RecordingLedger;
import dev.chancery.tools.ToolAnswer.Completed;
import dev.chancery.tools.ToolAnswer.Failed;
import dev.chancery.tools.ToolAnswer.Refused;
import dev.chancery.verifier.Admitted;
import dev.chancery.verifier.TestingIssuer;
import dev.chancery.verifier.Tolerance;
import dev.chancery.verifier.ToolRequest;
import dev.chancery.verifier.Verifier;
import dev.chancery.verifier.spi.ConsumedCredentials.Consumption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class GuardedToolServersTest {

    private static final ToolRequest LIST = TestingIssuer.LIST;

    private final TestingIssuer issuer = new TestingIssuer();
    private final RecordingLedger ledger = new RecordingLedger();
    private final List<ToolRequest> reached = new ArrayList<>();
    private Map<String, Object> schema = Map.of("type", "object");
    private Function<Admitted, ToolAnswer.Outcome> tool = _ -> new Completed(Map.of("issues", List.of()));

    @Test
    void doesTheActThatIsAdmitted() {
        assertThat(call("list", LIST.arguments())).isEqualTo(new Completed(Map.of("issues", List.of())));
        assertThat(reached).containsExactly(LIST);
        assertThat(ledger.types()).containsExactly("tool.invoked", "tool.completed");
    }

    @Test
    void putsTheInvocationOfTheCredentialOnEveryEntry() {
        call("list", LIST.arguments());

        assertThat(ledger.events())
                .extracting(LedgerEvent::invocation)
                .containsOnly(
                        Optional.of(InvocationId.parse(TestingIssuer.INVOCATION).orElseThrow()));
    }

    @Test
    void neverReachesTheToolWithACredentialForAnotherAction() {
        assertThat(call("read", LIST.arguments()))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.refusal().code()).isEqualTo("action_mismatch"));
        assertThat(reached).isEmpty();
        assertThat(ledger.types()).isEmpty();
    }

    @Test
    void neverReachesTheToolWithArgumentsThatDoNotFit() {
        schema = Map.of("type", "object", "required", List.of("page"));

        assertThat(call("list", LIST.arguments()))
                .isInstanceOfSatisfying(
                        Failed.class, it -> assertThat(it.refusal().code()).isEqualTo("invalid_arguments"));
        assertThat(reached).isEmpty();
        assertThat(ledger.types()).containsExactly("tool.invoked", "tool.failed");
    }

    @Test
    void tellsTheLedgerWhyAToolFailed() {
        tool = _ -> new Failed(new Refusal("path_not_found", "There is no such path."));

        call("list", LIST.arguments());

        assertThat(ledger.types()).containsExactly("tool.invoked", "tool.failed");
        assertThat(ledger.events().getLast().details()).containsEntry("code", "path_not_found");
    }

    @Test
    void endsInToolFailedWhenTheToolThrows() {
        tool = _ -> {
            throw new IllegalStateException("The tool broke.");
        };

        assertThat(call("list", LIST.arguments()))
                .isEqualTo(new Failed(new Refusal("tool_error", "The tool issues.list failed unexpectedly.")));
        assertThat(ledger.types()).containsExactly("tool.invoked", "tool.failed");
    }

    @Test
    void endsInToolFailedWhenTheMachineRunsOut() {
        tool = _ -> {
            throw new StackOverflowError();
        };

        assertThatThrownBy(() -> call("list", LIST.arguments())).isInstanceOf(StackOverflowError.class);
        assertThat(ledger.types()).containsExactly("tool.invoked", "tool.failed");
    }

    @Test
    void holdsNoTransactionAcrossATool() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(() -> call("list", LIST.arguments()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("A tool is never called inside a transaction.");
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
    }

    private ToolAnswer call(String action, Map<String, Object> arguments) {
        var verifier = new Verifier(
                new Verifier.Surroundings(
                        issuer.trusted(), (_, _, _) -> Optional.empty(), _ -> Consumption.FRESH, _ -> {}),
                Tolerance.STRICT,
                Clock.fixed(TestingIssuer.NOW, ZoneOffset.UTC));
        return new GuardedToolServers(
                        new ToolDirectory(List.of(new TestingServer()), List.of()), verifier, new ToolLedger(ledger))
                .call(issuer.credential(), new Act(LIST.audience(), LIST.tool(), action, arguments));
    }

    private final class TestingServer implements ToolServer {

        @Override
        public String audience() {
            return LIST.audience();
        }

        @Override
        public String description() {
            return "A tracker in a test.";
        }

        @Override
        public List<ToolDescription> tools() {
            return List.of(new ToolDescription("issues", "list", "List", "Lists.", Effect.READ, schema));
        }

        @Override
        public ToolAnswer.Outcome perform(Admitted admitted) {
            reached.add(admitted.request());
            return tool.apply(admitted);
        }
    }
}
