package dev.chancery.tools.registry;

import dev.chancery.tools.ToolServer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A registered server as the console shows it; of its secret only whether there is one and since when. */
public record RegisteredServer(
        UUID id, Identity identity, Health health, Optional<String> suspendedReason, List<RegisteredAction> actions) {

    /** What was said when it was registered. */
    public record Identity(
            String name,
            String description,
            String url,
            String secretHeader,
            String registeredBy,
            Instant registeredAt) {}

    /** When its secret was last changed, and what became of asking it for its tools. */
    public record Health(Optional<Instant> secretChangedAt, Optional<Instant> askedAt, Optional<String> complaint) {}

    public String name() {
        return identity.name();
    }

    public String audience() {
        return ToolServer.AUDIENCE_PREFIX + name();
    }

    public boolean isSuspended() {
        return suspendedReason.isPresent();
    }

    public boolean hasSecret() {
        return health.secretChangedAt().isPresent();
    }

    public Optional<RegisteredAction> action(String name) {
        return actions.stream().filter(it -> it.name().equals(name)).findFirst();
    }
}
