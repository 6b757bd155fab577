package dev.chancery.tools.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps registered servers in {@code tools.server}. */
@Repository
class ServerTable {

    private final JdbcClient database;
    private final ActionTable actions;

    ServerTable(JdbcClient database, ActionTable actions) {
        this.database = database;
        this.actions = actions;
    }

    /** Adds a server; false when its name is taken. */
    boolean add(UUID id, RegisteredServer.Identity identity) {
        return database.sql("""
                        insert into tools.server
                            (id, name, description, url, secret_header, registered_by, registered_at)
                        values (:id, :name, :description, :url, :header, :by, :at)
                        on conflict (name) do nothing
                        """)
                        .param("id", id)
                        .param("name", identity.name())
                        .param("description", identity.description())
                        .param("url", identity.url())
                        .param("header", identity.secretHeader())
                        .param("by", identity.registeredBy())
                        .param("at", timestamp(identity.registeredAt()))
                        .update()
                == 1;
    }

    void seal(UUID id, byte @Nullable [] secret, Instant at) {
        database.sql("update tools.server set sealed_secret = :secret, secret_changed_at = :at where id = :id")
                .param("id", id)
                .param("secret", secret)
                .param("at", secret == null ? null : timestamp(at))
                .update();
    }

    void suspend(UUID id, @Nullable String reason) {
        database.sql("update tools.server set suspended_reason = :reason where id = :id")
                .param("id", id)
                .param("reason", reason)
                .update();
    }

    void asked(UUID id, Instant at, @Nullable String complaint) {
        database.sql("update tools.server set asked_at = :at, complaint = :complaint where id = :id")
                .param("id", id)
                .param("at", timestamp(at))
                .param("complaint", complaint)
                .update();
    }

    /** Lets nobody else change this server before the transaction ends. */
    Optional<RegisteredServer> locked(UUID id) {
        database.sql("select id from tools.server where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return find(id);
    }

    Optional<RegisteredServer> find(UUID id) {
        return database.sql("select * from tools.server where id = :id")
                .param("id", id)
                .query(this::server)
                .optional();
    }

    Optional<RegisteredServer> find(String name) {
        return database.sql("select * from tools.server where name = :name")
                .param("name", name)
                .query(this::server)
                .optional();
    }

    List<RegisteredServer> all() {
        return database.sql("select * from tools.server order by name")
                .query(this::server)
                .list();
    }

    Optional<byte[]> sealedSecret(UUID id) {
        return database.sql("select sealed_secret from tools.server where id = :id and sealed_secret is not null")
                .param("id", id)
                .query((row, _) -> row.getBytes("sealed_secret"))
                .optional();
    }

    private RegisteredServer server(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new RegisteredServer(
                id,
                new RegisteredServer.Identity(
                        row.getString("name"),
                        row.getString("description"),
                        row.getString("url"),
                        row.getString("secret_header"),
                        row.getString("registered_by"),
                        row.getObject("registered_at", OffsetDateTime.class).toInstant()),
                new RegisteredServer.Health(
                        instant(row, "secret_changed_at"),
                        instant(row, "asked_at"),
                        Optional.ofNullable(row.getString("complaint"))),
                Optional.ofNullable(row.getString("suspended_reason")),
                actions.of(id));
    }

    static OffsetDateTime timestamp(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
