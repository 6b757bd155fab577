package dev.chancery.tools.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.authority.Effect;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.tools.ToolAnswer;
import dev.chancery.tools.ToolDescription;
import dev.chancery.tools.ToolServer;
import dev.chancery.verifier.Admitted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ParameterHeadersTest {

    private static final ToolDescription TOOL =
            ToolDescription.of(new ToolDescription.Name("sql", "run", "Run"), "Runs.", Effect.READ, """
            {"type": "object", "properties": {
                "region": {"type": "string", "x-mcp-header": "Region"},
                "limits": {"type": "object", "properties": {"rows": {"type": "integer", "x-mcp-header": "Rows"}}},
                "dry": {"type": "boolean", "x-mcp-header": "Dry"}
            }}
            """);

    @Test
    void letsHeadersPassThatSayWhatTheBodySays() {
        assertThat(complaint(
                        Map.of("region", "us-west1", "limits", Map.of("rows", 42), "dry", true),
                        Map.of("Mcp-Param-Region", "us-west1", "Mcp-Param-Rows", "42.0", "Mcp-Param-Dry", "true")))
                .isEmpty();
    }

    @Test
    void readsHeadersInBase64() {
        assertThat(complaint(Map.of("region", "Hello"), Map.of("Mcp-Param-Region", "=?base64?SGVsbG8=?=")))
                .isEmpty();
    }

    @Test
    void refusesBase64ThatIsNone() {
        assertThat(complaint(Map.of("region", "Hello"), Map.of("Mcp-Param-Region", "=?base64?SGVsbG8?=")))
                .isPresent();
        assertThat(complaint(Map.of("region", "Hello"), Map.of("Mcp-Param-Region", "=?base64?SGVs!!!bG8=?=")))
                .isPresent();
    }

    @Test
    void refusesAHeaderThatSaysOtherwise() {
        assertThat(complaint(Map.of("region", "us-west1"), Map.of("Mcp-Param-Region", "eu-north1")))
                .isPresent();
    }

    @Test
    void refusesAnArgumentWithoutItsHeader() {
        assertThat(complaint(Map.of("limits", Map.of("rows", 42)), Map.of())).isPresent();
    }

    @Test
    void refusesAHeaderWithoutItsArgument() {
        assertThat(complaint(Map.of(), Map.of("Mcp-Param-Region", "us-west1"))).isPresent();
    }

    private static Optional<RpcError> complaint(Map<String, Object> arguments, Map<String, String> headers) {
        var exchange = new Exchange(
                new Actor.Agent(new AgentId(new UUID(1, 1)), "agent"),
                Optional.empty(),
                new NoServer(),
                name -> Optional.ofNullable(headers.get(name)));
        return ParameterHeaders.complaint(exchange, TOOL, arguments);
    }

    private static final class NoServer implements ToolServer {

        @Override
        public String audience() {
            return "tool-server.sql";
        }

        @Override
        public String description() {
            return "Nothing.";
        }

        @Override
        public List<ToolDescription> tools() {
            return List.of();
        }

        @Override
        public ToolAnswer.Outcome perform(Admitted admitted) {
            throw new IllegalStateException("Nobody calls this.");
        }
    }
}
