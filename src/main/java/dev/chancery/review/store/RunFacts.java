package dev.chancery.review.store;

import dev.chancery.kernel.RequestId;
import dev.chancery.kernel.TaskId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** What a run keeps for its page and its audit, beside the report. */
public record RunFacts(
        ExactChange change,
        ChangeSize size,
        Budget budget,
        TaskId task,
        Optional<RequestId> request,
        Optional<String> groupingVersion,
        int claims,
        int lapses,
        Optional<Terms> terms) {

    static RunFacts read(ResultSet row) throws SQLException {
        return new RunFacts(
                Runs.change(row),
                new ChangeSize(
                        Runs.digest(row), row.getInt("files"), row.getInt("lines_added"), row.getInt("lines_removed")),
                new Budget(
                        Duration.ofMillis(row.getLong("budget_ms")), Duration.ofMillis(row.getLong("call_limit_ms"))),
                new TaskId(row.getObject("task", UUID.class)),
                Optional.ofNullable(row.getString("request_id")).map(RequestId::new),
                Optional.ofNullable(row.getString("grouping_version")),
                row.getInt("claims"),
                row.getInt("lapses"),
                TermsColumns.read(row));
    }
}
