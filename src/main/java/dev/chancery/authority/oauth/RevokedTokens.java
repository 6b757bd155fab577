package dev.chancery.authority.oauth;

import dev.chancery.kernel.Actor;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Access tokens that were taken back before they expired. */
@Repository
class RevokedTokens {

    private final JdbcClient database;
    private final Ledger ledger;

    RevokedTokens(JdbcClient database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    boolean contains(UUID token) {
        return database.sql("select exists (select from authority.revoked_token where id = ?)")
                .param(token)
                .query(Boolean.class)
                .single();
    }

    /** Takes a token back, and forgets those that have expired since. Twice is fine. */
    @Transactional
    void add(AccessClaims token, Actor by, Instant now) {
        var added = database.sql("""
                        insert into authority.revoked_token (id, expires_at) values (?, ?)
                        on conflict do nothing
                        """)
                .param(token.id())
                .param(Timestamp.from(token.expiresAt()))
                .update();
        if (added == 1) {
            ledger.append(LedgerEvent.of("access_token.revoked", by)
                    .about("access_token:" + token.id())
                    .with("client", token.client()));
        }
        database.sql("delete from authority.revoked_token where expires_at < ?")
                .param(Timestamp.from(now))
                .update();
    }
}
