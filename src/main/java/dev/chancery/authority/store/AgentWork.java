package dev.chancery.authority.store;

import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an agent did and was asked to do lately, for whoever looks at it. */
@Repository
public class AgentWork {

    private final JdbcClient database;

    AgentWork(JdbcClient database) {
        this.database = database;
    }

    /** One decision about an act of the agent. */
    public record LatestAct(
            Instant at, String act, String outcome, String reason, String onBehalfOf, InvocationId invocation) {}

    /** One task that was given to the agent. */
    public record LatestTask(TaskId id, String intent, String state, String askedBy, Instant openedAt) {}

    /** The newest acts, newest first. */
    public List<LatestAct> acts(AgentId agent, int most) {
        return database.sql("""
                        select decided_at, tool || '.' || action as act, outcome, reason, on_behalf_of, invocation
                        from authority.decision where agent = ? order by id desc limit ?
                        """)
                .param(agent.value())
                .param(most)
                .query((row, _) -> act(row))
                .list();
    }

    /** The newest tasks, newest first. */
    public List<LatestTask> tasks(AgentId agent, int most) {
        return database.sql("""
                        select id, intent, state, asked_by, opened_at
                        from authority.task where agent = ? order by id desc limit ?
                        """)
                .param(agent.value())
                .param(most)
                .query((row, _) -> task(row))
                .list();
    }

    private static LatestAct act(ResultSet row) throws SQLException {
        return new LatestAct(
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("act"),
                row.getString("outcome"),
                row.getString("reason"),
                row.getString("on_behalf_of"),
                new InvocationId(row.getObject("invocation", UUID.class)));
    }

    private static LatestTask task(ResultSet row) throws SQLException {
        return new LatestTask(
                new TaskId(row.getObject("id", UUID.class)),
                row.getString("intent"),
                row.getString("state"),
                row.getString("asked_by"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }
}
