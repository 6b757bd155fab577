package dev.chancery.identity.web;

import dev.chancery.attest.PublicJwk;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.MachineKey;
import dev.chancery.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How agents and their keys read in JSON. */
final class AgentJson {

    private AgentJson() {}

    /** One page; {@code next} is what to put into {@code after}, absent on the last. */
    record Page(List<Agent> agents, @Nullable String next) {}

    record Agent(
            UUID id,
            String name,
            String purpose,
            @Nullable UUID owner,
            String state,
            Instant stateSince,
            @Nullable String stateReason,
            List<String> environments,
            List<String> groups,
            @Nullable String spiffeId,
            boolean builtIn,
            Instant createdAt) {}

    record Key(
            String id,
            Map<String, String> jwk,
            Instant notBefore,
            @Nullable Instant notAfter,
            Instant addedAt,
            @Nullable Instant revokedAt) {}

    record Keys(List<Key> keys) {}

    /** What a client says about an agent. The owner is a sign-in name or a person's id. */
    record Wanted(
            @Nullable String name,
            @Nullable String purpose,
            @Nullable String owner,
            @Nullable List<String> environments,
            @Nullable List<String> groups,
            @Nullable String spiffeId) {}

    record Reason(@Nullable String reason) {}

    /** A key as PEM text or as a JWK object. */
    record WantedKey(
            @Nullable JsonNode key,
            @Nullable Instant notBefore,
            @Nullable Instant notAfter) {

        String text() {
            if (key == null) {
                return "";
            }
            return key.isString() ? key.asString() : key.toString();
        }
    }

    static Agent of(AgentRecord agent) {
        return new Agent(
                agent.id().value(),
                agent.name(),
                agent.purpose(),
                agent.owner().map(PersonId::value).orElse(null),
                agent.state().label(),
                agent.standing().since(),
                agent.standing().reason().orElse(null),
                agent.environments(),
                agent.groups(),
                agent.spiffeId().orElse(null),
                agent.profile().isBuiltIn(),
                agent.profile().createdAt());
    }

    static Key of(MachineKey key) {
        return new Key(
                key.id(),
                PublicJwk.of(key.key()).members(),
                key.window().notBefore(),
                key.window().notAfter().orElse(null),
                key.addedAt(),
                key.ending().map(MachineKey.Ending::at).orElse(null));
    }
}
