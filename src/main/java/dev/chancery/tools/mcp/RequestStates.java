package dev.chancery.tools.mcp;

import dev.chancery.attest.CanonicalJson;
import dev.chancery.attest.secrets.SealingKey;
import dev.chancery.attest.secrets.UnusableSecret;
import dev.chancery.authority.Act;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a client carries from one round of a call to the next, sealed: it opens only for the same agent, the same tool, the
 * same arguments, and for a while. It lets nothing through by itself; whoever reads it decides anew.
 */
@Component
class RequestStates {

    private static final Duration LIFE = Duration.ofHours(1);
    private static final int LONGEST = 64 * 1024;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SealingKey key;
    private final Clock clock;

    RequestStates(SealingKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** What to remember: the approval a call waits for, or what the tool asked to have kept. */
    record State(Optional<UUID> approval, String tool) {

        static State none() {
            return new State(Optional.empty(), "");
        }
    }

    /** What came of reading a state. */
    sealed interface Opened {}

    record Good(State state) implements Opened {}

    /** {@code invalid_request_state} or {@code expired_request_state}. */
    record Bad(Refusal refusal) implements Opened {}

    String seal(State state, Actor.Agent agent, Act act) {
        var members = Map.of(
                "exp", clock.instant().plus(LIFE).getEpochSecond(),
                "approval", state.approval().map(UUID::toString).orElse(""),
                "tool", state.tool());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.seal(JSON.writeValueAsBytes(members), purpose(agent, act)));
    }

    Opened open(String text, Actor.Agent agent, Act act) {
        if (text.length() > LONGEST) {
            return invalid();
        }
        try {
            var plain = key.open(Base64.getUrlDecoder().decode(text), purpose(agent, act));
            return read(JSON.readTree(new String(plain, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException | UnusableSecret altered) {
            return invalid();
        }
    }

    private Opened read(tools.jackson.databind.JsonNode members) {
        if (!clock.instant().isBefore(Instant.ofEpochSecond(members.path("exp").asLong()))) {
            return new Bad(
                    new Refusal("expired_request_state", "The request state has expired; call again without it."));
        }
        var approval = members.path("approval").asString();
        return new Good(new State(
                approval.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(approval)),
                members.path("tool").asString()));
    }

    private static Bad invalid() {
        return new Bad(new Refusal(
                "invalid_request_state",
                "The request state was not made for this agent, this tool and these arguments."));
    }

    private static String purpose(Actor.Agent agent, Act act) {
        return "mcp request state for " + agent.id() + " to do " + act.audience() + " " + act.name() + " "
                + CanonicalJson.digest(act.arguments());
    }
}
