package dev.chancery.authority.store;

import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked for under a task and decided about it. */
@Component
public class DecisionListing {

    private static final UUID LAST = new UUID(-1, -1);

    private static final String UNDER = """
            select decision.id, decision.invocation, decision.tool, decision.action, decision.outcome, decision.reason,
                decision.stated_reason, decision.decided_at, credential.id as credential
            from (select * from authority.decision where task = :task and id < :before order by id desc limit :most)
                as decision
            left join authority.credential on credential.task = :task and credential.decision = decision.id
            order by decision.id desc
            """;

    private final JdbcClient database;

    DecisionListing(JdbcClient database) {
        this.database = database;
    }

    /** One wish and what was decided, with the credential if there was one. */
    public record Line(
            UUID id,
            InvocationId invocation,
            String act,
            String outcome,
            String reason,
            Optional<String> statedReason,
            Instant decidedAt,
            Optional<UUID> credential) {}

    /** The newest under this task, older than this decision or the newest of all. */
    public List<Line> under(TaskId task, Optional<UUID> before, int most) {
        return database.sql(UNDER)
                .param("task", task.value())
                .param("before", before.orElse(LAST))
                .param("most", most)
                .query(DecisionListing::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                new InvocationId(row.getObject("invocation", UUID.class)),
                row.getString("tool") + "." + row.getString("action"),
                row.getString("outcome"),
                row.getString("reason"),
                Optional.ofNullable(row.getString("stated_reason")),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("credential", UUID.class)));
    }
}
