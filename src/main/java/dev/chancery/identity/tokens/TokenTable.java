package dev.chancery.identity.tokens;

import dev.chancery.kernel.AgentId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes {@code identity.api_tokens}. */
@Repository
class TokenTable {

    private final JdbcClient database;

    TokenTable(JdbcClient database) {
        this.database = database;
    }

    /** Adds a token; false when the id or the token is known already. */
    boolean insert(ApiTokenRecord token, byte[] digest) {
        return database.sql("""
                        insert into identity.api_tokens
                            (id, name, owner, agent, token_digest, scopes, created_at, expires_at)
                        values (:id, :name, :owner, :agent, :digest, :scopes, :createdAt, :expiresAt)
                        on conflict do nothing
                        """)
                        .param("id", token.id())
                        .param("name", token.name())
                        .param("owner", token.owner().orElse(null))
                        .param("agent", token.agent().map(AgentId::value).orElse(null))
                        .param("digest", digest)
                        .param("scopes", token.scopes().toArray(String[]::new))
                        .param("createdAt", Timestamp.from(token.createdAt()))
                        .param(
                                "expiresAt",
                                token.expiresAt().map(Timestamp::from).orElse(null))
                        .update()
                == 1;
    }

    Optional<ApiTokenRecord> byDigest(byte[] digest) {
        return database.sql("select * from identity.api_tokens where token_digest = :digest")
                .param("digest", digest)
                .query(TokenTable::token)
                .optional();
    }

    Optional<ApiTokenRecord> find(String id) {
        return database.sql("select * from identity.api_tokens where id = :id")
                .param("id", id)
                .query(TokenTable::token)
                .optional();
    }

    List<ApiTokenRecord> all() {
        return database.sql("select * from identity.api_tokens order by created_at desc, id")
                .query(TokenTable::token)
                .list();
    }

    boolean isEmpty() {
        return database.sql("select not exists (select from identity.api_tokens)")
                .query(Boolean.class)
                .single();
    }

    void recordUse(String id, Instant now) {
        database.sql("update identity.api_tokens set last_used_at = :now where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Ends a token; false when there is none of this id that still lives. */
    boolean revoke(String id, String reason, Instant now) {
        return database.sql("""
                        update identity.api_tokens set revoked_at = :now, revoked_reason = :reason
                        where id = :id and revoked_at is null
                        """)
                        .param("id", id)
                        .param("reason", reason)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private static ApiTokenRecord token(ResultSet row, int number) throws SQLException {
        return new ApiTokenRecord(
                row.getString("id"),
                row.getString("name"),
                Optional.ofNullable(row.getObject("owner", UUID.class)),
                Optional.ofNullable(row.getObject("agent", UUID.class)).map(AgentId::new),
                strings(row.getArray("scopes")),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "expires_at"),
                instant(row, "last_used_at"),
                instant(row, "revoked_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
