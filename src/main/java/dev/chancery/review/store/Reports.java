package dev.chancery.review.store;

import dev.chancery.kernel.Digest;
import dev.chancery.kernel.InvocationId;
import dev.chancery.review.Grounds;
import dev.chancery.review.GroupReport;
import dev.chancery.review.ParticipantReport;
import dev.chancery.review.ReviewId;
import dev.chancery.review.ReviewReport;
import dev.chancery.review.ReviewState;
import dev.chancery.review.RunBudget;
import dev.chancery.review.Spend;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reviews as they stand, for people and machines to read. */
@Repository
public class Reports {

    private final JdbcClient database;
    private final Seats seats;
    private final Calls calls;
    private final Groups groups;

    Reports(JdbcClient database, Seats seats, Calls calls, Groups groups) {
        this.database = database;
        this.seats = seats;
        this.calls = calls;
        this.groups = groups;
    }

    /** The review with all that belongs to it. */
    public Optional<ReviewReport> find(ReviewId id) {
        return database.sql("select * from review.reviews where id = :id")
                .param("id", id.value())
                .query((row, _) -> report(row, new Parts(seats.reports(id), groups.of(id), calls.sum(id))))
                .optional();
    }

    /** The review with its participants, but without its groups, of which there may be many. */
    public Optional<ReviewReport> heading(ReviewId id) {
        return database.sql("select * from review.reviews where id = :id")
                .param("id", id.value())
                .query((row, _) -> report(row, new Parts(seats.reports(id), List.of(), calls.sum(id))))
                .optional();
    }

    /** What the run keeps beside the report. */
    public Optional<RunFacts> facts(ReviewId id) {
        return database.sql("select * from review.reviews where id = :id")
                .param("id", id.value())
                .query((row, _) -> RunFacts.read(row))
                .optional();
    }

    /** What a report is made of beside its row. */
    private record Parts(List<ParticipantReport> participants, List<GroupReport> groups, Calls.Sum spent) {}

    private static ReviewReport report(ResultSet row, Parts parts) throws SQLException {
        return new ReviewReport(
                new ReviewId(row.getObject("id", UUID.class)),
                row.getString("title"),
                Optional.ofNullable(row.getString("repository")),
                Optional.ofNullable(row.getString("base")),
                Optional.ofNullable(row.getString("head")),
                Optional.ofNullable(row.getString("base_commit")),
                Optional.ofNullable(row.getString("head_commit")),
                Runs.digest(row),
                ReviewState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                texts(row.getArray("causes")),
                row.getBoolean("simulated"),
                row.getBoolean("sample"),
                Timestamps.read(row, "submitted_at"),
                Timestamps.readIfAny(row, "started_at"),
                Timestamps.readIfAny(row, "ended_at"),
                ActorColumns.read(row).label(),
                new InvocationId(row.getObject("invocation", UUID.class)),
                parts.participants(),
                parts.groups(),
                grounds(row, parts.spent()));
    }

    private static Grounds grounds(ResultSet row, Calls.Sum spent) throws SQLException {
        var terms = TermsColumns.read(row);
        return new Grounds(
                terms.map(Terms::bundle),
                terms.map(it -> new Spend(
                        it.worstTokens(),
                        it.worstCostMicros(),
                        it.ceilingMicros(),
                        spent.tokens(),
                        spent.costMicros())),
                Optional.of(new RunBudget(
                        Duration.ofMillis(row.getLong("budget_ms")), Duration.ofMillis(row.getLong("call_limit_ms")))),
                Optional.ofNullable(row.getString("audit_digest")).flatMap(Digest::parse));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
