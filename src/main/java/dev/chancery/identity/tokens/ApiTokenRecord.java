package dev.chancery.identity.tokens;

import dev.chancery.identity.Scopes;
import dev.chancery.kernel.AgentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A token as the console shows it: everything but the token. */
public record ApiTokenRecord(
        String id,
        String name,
        Optional<UUID> owner,
        Optional<AgentId> agent,
        List<String> scopes,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> revokedAt) {

    /** Whether the token opens anything at this moment. */
    public boolean isLive(Instant now) {
        return revokedAt.isEmpty() && expiresAt.filter(it -> !it.isAfter(now)).isEmpty();
    }

    /** The scopes it carries, with "every scope" spelled out. */
    public List<String> grantedScopes() {
        return scopes.contains(Scopes.EVERY) ? Scopes.all() : scopes;
    }
}
