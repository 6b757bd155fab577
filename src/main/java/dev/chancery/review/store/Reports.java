package dev.chancery.review.store;

import dev.chancery.kernel.InvocationId;
import dev.chancery.review.Grounds;
import dev.chancery.review.GroupReport;
import dev.chancery.review.ParticipantReport;
import dev.chancery.review.ReviewId;
import dev.chancery.review.ReviewReport;
import dev.chancery.review.ReviewState;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    private final Answers answers;
    private final Groups groups;

    Reports(JdbcClient database, Answers answers, Groups groups) {
        this.database = database;
        this.answers = answers;
        this.groups = groups;
    }

    /** The review with all that belongs to it. */
    public Optional<ReviewReport> find(ReviewId id) {
        return database.sql("select * from review.reviews where id = :id")
                .param("id", id.value())
                .query((row, _) -> report(row, answers.participants(id), groups.of(id)))
                .optional();
    }

    /** The review with its participants, but without its groups, of which there may be many. */
    public Optional<ReviewReport> heading(ReviewId id) {
        return database.sql("select * from review.reviews where id = :id")
                .param("id", id.value())
                .query((row, _) -> report(row, answers.participants(id), List.of()))
                .optional();
    }

    /** What the run keeps beside the report. */
    public Optional<RunFacts> facts(ReviewId id) {
        return database.sql("select * from review.reviews where id = :id")
                .param("id", id.value())
                .query((row, _) -> RunFacts.read(row))
                .optional();
    }

    static ReviewReport report(ResultSet row, List<ParticipantReport> participants, List<GroupReport> groups)
            throws SQLException {
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
                participants,
                groups,
                Grounds.NONE);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
