package dev.chancery.tools.registry;

import dev.chancery.authority.Effect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the actions of registered servers in {@code tools.action}. */
@Repository
class ActionTable {

    private final JdbcClient database;

    ActionTable(JdbcClient database) {
        this.database = database;
    }

    List<RegisteredAction> of(UUID server) {
        return database.sql("select * from tools.action where server = :server order by position, name")
                .param("server", server)
                .query(ActionTable::action)
                .list();
    }

    /** Writes down what a server says of an action, and leaves what was confirmed of it. */
    void heard(UUID server, int position, Definition definition) {
        database.sql("""
                        insert into tools.action (server, name, position, definition, definition_digest, gone)
                        values (:server, :name, :position, :definition, :digest, false)
                        on conflict (server, name) do update set
                            position = excluded.position, definition = excluded.definition,
                            definition_digest = excluded.definition_digest, gone = false
                        """)
                .param("server", server)
                .param("name", definition.name())
                .param("position", position)
                .param("definition", definition.text())
                .param("digest", definition.digest().toString())
                .update();
    }

    void gone(UUID server, String name) {
        database.sql("update tools.action set gone = true where server = :server and name = :name")
                .param("server", server)
                .param("name", name)
                .update();
    }

    /** Makes what the server says now what is confirmed. */
    void confirm(UUID server, String name, RegisteredAction.Confirmation confirmation) {
        database.sql("""
                        update tools.action set
                            confirmed_definition = :definition, confirmed_digest = :digest, effect = :effect,
                            confirmed_by = :by, confirmed_at = :at
                        where server = :server and name = :name
                        """)
                .param("server", server)
                .param("name", name)
                .param("definition", confirmation.definition().text())
                .param("digest", confirmation.definition().digest().toString())
                .param("effect", confirmation.effect().label())
                .param("by", confirmation.by())
                .param("at", ServerTable.timestamp(confirmation.at()))
                .update();
    }

    private static RegisteredAction action(ResultSet row, int number) throws SQLException {
        return new RegisteredAction(
                row.getString("name"),
                row.getInt("position"),
                new Definition(row.getString("definition")),
                row.getBoolean("gone"),
                confirmation(row));
    }

    private static Optional<RegisteredAction.Confirmation> confirmation(ResultSet row) throws SQLException {
        if (row.getString("confirmed_definition") == null) {
            return Optional.empty();
        }
        return Optional.of(new RegisteredAction.Confirmation(
                new Definition(row.getString("confirmed_definition")),
                Effect.of(row.getString("effect")),
                row.getString("confirmed_by"),
                ServerTable.instant(row, "confirmed_at").orElseThrow()));
    }
}
