package dev.chancery.tools.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.secrets.SealingKey;
import dev.chancery.attest.secrets.Secret;
import dev.chancery.authority.Act;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.tools.mcp.RequestStates.Bad;
import dev.chancery.tools.mcp.RequestStates.Good;
import dev.chancery.tools.mcp.RequestStates.State;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestStatesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Actor.Agent AGENT = new Actor.Agent(new AgentId(new UUID(1, 1)), "triage");
    private static final Act DELETE = delete(7);
    private static final State STATE = new State(Optional.of(new UUID(2, 2)), "kept");

    private final SealingKey key = SealingKey.of(Secret.of("ab".repeat(32)), new SecureRandom());
    private final String sealed = at(NOW).seal(STATE, AGENT, DELETE);

    @Test
    void opensForTheSameAgentToolAndArguments() {
        assertThat(at(NOW).open(sealed, AGENT, DELETE)).isEqualTo(new Good(STATE));
    }

    @Test
    void staysShutForAnotherAgent() {
        var other = new Actor.Agent(new AgentId(new UUID(1, 2)), "triage");

        assertBad(at(NOW).open(sealed, other, DELETE), "invalid_request_state");
    }

    @Test
    void staysShutForOtherArguments() {
        assertBad(at(NOW).open(sealed, AGENT, delete(8)), "invalid_request_state");
    }

    @Test
    void staysShutForAnotherTool() {
        var read = new Act("tool-server.issues", "issues", "read", Map.of("number", 7));

        assertBad(at(NOW).open(sealed, AGENT, read), "invalid_request_state");
    }

    @Test
    void staysShutOnceAnythingAboutItWasChanged() {
        assertBad(at(NOW).open(sealed + "-TAMPERED", AGENT, DELETE), "invalid_request_state");
        assertBad(at(NOW).open(altered(), AGENT, DELETE), "invalid_request_state");
        assertBad(at(NOW).open("", AGENT, DELETE), "invalid_request_state");
    }

    @Test
    void expires() {
        assertBad(at(NOW.plus(Duration.ofHours(1))).open(sealed, AGENT, DELETE), "expired_request_state");
    }

    private String altered() {
        var middle = sealed.length() / 2;
        var other = sealed.charAt(middle) == 'A' ? 'B' : 'A';
        return sealed.substring(0, middle) + other + sealed.substring(middle + 1);
    }

    private RequestStates at(Instant now) {
        return new RequestStates(key, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Act delete(int number) {
        return new Act("tool-server.issues", "issues", "delete", Map.of("number", number));
    }

    private static void assertBad(RequestStates.Opened opened, String code) {
        assertThat(opened)
                .isInstanceOfSatisfying(
                        Bad.class, it -> assertThat(it.refusal().code()).isEqualTo(code));
    }
}
