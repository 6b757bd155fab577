package dev.chancery.identity.setup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes {@code identity.setup_links}. */
@Repository
class LinkTable {

    private final JdbcClient database;

    LinkTable(JdbcClient database) {
        this.database = database;
    }

    void insert(UUID id, SetupToken token, Instant createdAt, Instant expiresAt) {
        database.sql("""
                        insert into identity.setup_links (id, token_digest, created_at, expires_at)
                        values (:id, :digest, :createdAt, :expiresAt)
                        """)
                .param("id", id)
                .param("digest", token.digest())
                .param("createdAt", Timestamp.from(createdAt))
                .param("expiresAt", Timestamp.from(expiresAt))
                .update();
    }

    LinkState state(SetupToken token, Instant now) {
        return database.sql("select expires_at, consumed_at from identity.setup_links where token_digest = :digest")
                .param("digest", token.digest())
                .query((row, number) -> state(row, now))
                .optional()
                .orElse(LinkState.UNKNOWN);
    }

    void consumeAll(Instant now) {
        database.sql("update identity.setup_links set consumed_at = :now where consumed_at is null")
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Makes whoever else wants to use a link wait until this transaction has ended. */
    void lock() {
        database.sql("lock table identity.setup_links in exclusive mode").update();
    }

    private static LinkState state(ResultSet row, Instant now) throws SQLException {
        if (row.getTimestamp("consumed_at") != null) {
            return LinkState.USED;
        }
        return row.getTimestamp("expires_at").toInstant().isAfter(now) ? LinkState.OPEN : LinkState.EXPIRED;
    }
}
