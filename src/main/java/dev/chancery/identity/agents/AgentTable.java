package dev.chancery.identity.agents;

import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.AgentRecord.Profile;
import dev.chancery.identity.AgentRecord.Standing;
import dev.chancery.identity.AgentState;
import dev.chancery.identity.NewAgent;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads {@code identity.agents} for decisions and verifications, and adds to it. */
@Repository
class AgentTable {

    private final JdbcClient database;

    AgentTable(JdbcClient database) {
        this.database = database;
    }

    Optional<AgentRecord> find(AgentId id) {
        return database.sql("select * from identity.agents where id = ?")
                .param(id.value())
                .query((row, _) -> agent(row))
                .optional();
    }

    Optional<AgentRecord> named(String name) {
        return database.sql("select * from identity.agents where name = ?")
                .param(name)
                .query((row, _) -> agent(row))
                .optional();
    }

    /** Adds one of Chancery's own, unless it is there. */
    void insertBuiltIn(UUID id, String name, String purpose, Instant now) {
        database.sql("""
                        insert into identity.agents (id, name, purpose, built_in, state, state_since, created_at)
                        values (:id, :name, :purpose, true, 'ACTIVE', :now, :now)
                        on conflict (name) do nothing
                        """)
                .param("id", id)
                .param("name", name)
                .param("purpose", purpose)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Adds an agent; false when its name or its SPIFFE id is taken. */
    boolean insert(UUID id, NewAgent agent, Instant now) {
        return database.sql("""
                        insert into identity.agents (id, name, purpose, owner, built_in, state, state_since, created_at,
                            environments, groups, spiffe_id)
                        values (:id, :name, :purpose, :owner, false, 'ACTIVE', :now, :now,
                            :environments, :groups, :spiffeId)
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("name", agent.name())
                        .param("purpose", agent.purpose())
                        .param("owner", agent.owner().value())
                        .param("now", Timestamp.from(now))
                        .param("environments", agent.environments().toArray(String[]::new))
                        .param("groups", agent.groups().toArray(String[]::new))
                        .param("spiffeId", agent.spiffeId().orElse(null))
                        .update()
                == 1;
    }

    private static AgentRecord agent(ResultSet row) throws SQLException {
        return new AgentRecord(
                new AgentId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("purpose"),
                new Standing(
                        AgentState.valueOf(row.getString("state")),
                        row.getTimestamp("state_since").toInstant(),
                        Optional.ofNullable(row.getString("state_reason"))),
                new Profile(
                        Optional.ofNullable(row.getObject("owner", UUID.class)).map(PersonId::new),
                        strings(row, "environments"),
                        strings(row, "groups"),
                        Optional.ofNullable(row.getString("spiffe_id")),
                        row.getBoolean("built_in"),
                        row.getTimestamp("created_at").toInstant()));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
