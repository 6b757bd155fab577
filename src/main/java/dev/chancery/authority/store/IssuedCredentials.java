package dev.chancery.authority.store;

import dev.chancery.authority.CredentialRecord;
import dev.chancery.authority.CredentialRecord.Revocation;
import dev.chancery.authority.CredentialRecord.State;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import dev.chancery.verifier.Consumptions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads issued credentials, each with what the verifier knows of its use by now. */
@Component
class IssuedCredentials {

    static final String COLUMNS = """
            select credential.*, decision.on_behalf_of, decision.audience, decision.tool, decision.action
            from authority.credential join authority.decision on decision.id = credential.decision
            """;

    private final JdbcClient database;
    private final Consumptions consumptions;
    private final Clock clock;

    IssuedCredentials(JdbcClient database, Consumptions consumptions, Clock clock) {
        this.database = database;
        this.consumptions = consumptions;
        this.clock = clock;
    }

    public Optional<CredentialRecord> find(UUID id) {
        return standing(database.sql(COLUMNS + "where credential.id = ?")
                        .param(id)
                        .query(IssuedCredentials::credential)
                        .list())
                .stream()
                .findFirst();
    }

    /** The same credentials as they stand now: those whose row still says issued may have been used or have expired. */
    List<CredentialRecord> standing(List<CredentialRecord> stored) {
        var open = stored.stream()
                .filter(it -> it.state() == State.ISSUED)
                .map(CredentialRecord::id)
                .toList();
        var used = open.isEmpty() ? Map.<UUID, Instant>of() : consumptions.among(open);
        var now = clock.instant();
        return stored.stream()
                .map(it -> it.state() == State.ISSUED ? standing(it, Optional.ofNullable(used.get(it.id())), now) : it)
                .toList();
    }

    private static CredentialRecord standing(CredentialRecord stored, Optional<Instant> used, Instant now) {
        if (used.isPresent()) {
            return with(stored, State.CONSUMED, used);
        }
        return now.isBefore(stored.expiresAt()) ? stored : with(stored, State.EXPIRED, used);
    }

    private static CredentialRecord with(CredentialRecord it, State state, Optional<Instant> consumedAt) {
        return new CredentialRecord(
                it.id(),
                state,
                it.invocation(),
                it.task(),
                it.agent(),
                it.onBehalfOf(),
                it.audience(),
                it.act(),
                it.keyId(),
                it.issuedAt(),
                it.expiresAt(),
                it.boundTo(),
                consumedAt,
                it.revocation());
    }

    static CredentialRecord credential(ResultSet row, int number) throws SQLException {
        return new CredentialRecord(
                row.getObject("id", UUID.class),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                new InvocationId(row.getObject("invocation", UUID.class)),
                new TaskId(row.getObject("task", UUID.class)),
                new AgentId(row.getObject("agent", UUID.class)),
                row.getString("on_behalf_of"),
                row.getString("audience"),
                row.getString("tool") + "." + row.getString("action"),
                row.getString("key_id"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("bound_to")),
                Optional.ofNullable(row.getObject("consumed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                revocation(row));
    }

    private static Optional<Revocation> revocation(ResultSet row) throws SQLException {
        var at = row.getObject("revoked_at", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(new Revocation(
                        at.toInstant(),
                        Objects.requireNonNullElse(row.getString("revoked_by"), ""),
                        Objects.requireNonNullElse(row.getString("revoke_reason"), "")));
    }
}
