package dev.chancery.identity.agents;

import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.AgentState;
import dev.chancery.identity.Agents;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.TimeOrderedIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads {@code identity.agents}, and adds Chancery's own agents when they are first asked for. */
@Repository
class AgentTable implements Agents {

    private static final Map<String, String> BUILT_IN =
            Map.of(REVIEW_AGENT, "Reads a submitted change from its repository so that participants can review it.");

    private final JdbcClient database;
    private final TimeOrderedIds ids;
    private final Clock clock;

    AgentTable(JdbcClient database, TimeOrderedIds ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public AgentRecord builtIn(String name) {
        return named(name).orElseGet(() -> register(name));
    }

    @Override
    public Optional<AgentRecord> find(AgentId id) {
        return database.sql("select id, name, purpose, state from identity.agents where id = :id")
                .param("id", id.value())
                .query(AgentTable::agent)
                .optional();
    }

    private Optional<AgentRecord> named(String name) {
        return database.sql("select id, name, purpose, state from identity.agents where name = :name and built_in")
                .param("name", name)
                .query(AgentTable::agent)
                .optional();
    }

    private AgentRecord register(String name) {
        var purpose = BUILT_IN.get(name);
        if (purpose == null) {
            throw new IllegalArgumentException("No agent named " + name + " is part of Chancery.");
        }
        database.sql("""
                        insert into identity.agents (id, name, purpose, built_in, state, created_at)
                        values (:id, :name, :purpose, true, 'ACTIVE', :now)
                        on conflict (name) do nothing
                        """)
                .param("id", ids.next())
                .param("name", name)
                .param("purpose", purpose)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return named(name).orElseThrow(() -> new IllegalStateException("The name " + name + " is taken."));
    }

    private static AgentRecord agent(ResultSet row, int number) throws SQLException {
        return new AgentRecord(
                new AgentId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("purpose"),
                AgentState.valueOf(row.getString("state")));
    }
}
