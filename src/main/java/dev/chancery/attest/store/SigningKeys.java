package dev.chancery.attest.store;

import dev.chancery.attest.PublishedKey;
import dev.chancery.attest.SigningRole;
import dev.chancery.attest.VerificationKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of our own keys. */
@Repository
class SigningKeys {

    private static final long CREATION_LOCK = 0x6368616e63657279L;

    private final JdbcClient database;

    SigningKeys(JdbcClient database) {
        this.database = database;
    }

    /** Every key, oldest first. */
    List<PublishedKey> all() {
        return database.sql("""
                        select key_id, role, public_key, not_before, not_after, revoked_at
                        from attest.signing_keys
                        order by not_before, role, number
                        """).query((row, _) -> published(row)).list();
    }

    byte[] sealedPrivateKey(String keyId) {
        return database.sql("select sealed_private_key from attest.signing_keys where key_id = ?")
                .param(keyId)
                .query(byte[].class)
                .single();
    }

    /** Until this transaction ends, no other node makes a key. */
    void awaitTurnToCreate() {
        database.sql("select pg_advisory_xact_lock(?)")
                .param(CREATION_LOCK)
                .query((row, _) -> true)
                .list();
    }

    int nextNumber(SigningRole role) {
        return database.sql("select coalesce(max(number), 0) + 1 from attest.signing_keys where role = ?")
                .param(role.label())
                .query(Integer.class)
                .single();
    }

    void insert(PublishedKey key, int number, byte[] sealedPrivateKey) {
        database.sql("""
                        insert into attest.signing_keys
                            (key_id, role, number, public_key, sealed_private_key, not_before)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(key.keyId())
                .param(key.role().label())
                .param(number)
                .param(key.key().raw())
                .param(sealedPrivateKey)
                .param(key.notBefore().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** From this moment on the key does not count any more; it never gets back time it has lost. */
    void end(String keyId, Instant notAfter) {
        database.sql("update attest.signing_keys set not_after = least(not_after, ?) where key_id = ?")
                .param(notAfter.atOffset(ZoneOffset.UTC))
                .param(keyId)
                .update();
    }

    /** False when there is no such key that is not revoked. */
    boolean revoke(String keyId, Instant at) {
        return database.sql("update attest.signing_keys set revoked_at = ? where key_id = ? and revoked_at is null")
                        .param(at.atOffset(ZoneOffset.UTC))
                        .param(keyId)
                        .update()
                == 1;
    }

    private static PublishedKey published(ResultSet row) throws SQLException {
        return new PublishedKey(
                row.getString("key_id"),
                SigningRole.labelled(row.getString("role")),
                VerificationKey.of(row.getBytes("public_key")),
                row.getObject("not_before", OffsetDateTime.class).toInstant(),
                instant(row.getObject("not_after", OffsetDateTime.class)),
                instant(row.getObject("revoked_at", OffsetDateTime.class)));
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }
}
