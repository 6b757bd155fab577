package dev.chancery.review.store;

import dev.chancery.console.filter.Conditions;
import dev.chancery.console.filter.Filter;
import dev.chancery.review.ReviewId;
import dev.chancery.review.ReviewState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every review as a line, newest first, page by page. */
@Repository
public class RunList {

    private static final String LINE = """
            select r.*,
                (select count(*) from review.participants p where p.review = r.id) as participants,
                (select count(*) from review.participants p
                    where p.review = r.id and p.outcome = 'in_budget') as answered,
                (select count(*) from review.groups g where g.review = r.id and g.merged_into is null) as findings,
                (select count(*) from review.groups g where g.review = r.id and g.triage = 'open') as open_findings
            from review.reviews r
            where %s order by r.submitted_at desc, r.id desc limit :size
            """;

    private final JdbcClient database;

    RunList(JdbcClient database) {
        this.database = database;
    }

    /** At most {@code size} reviews from the cursor on, or from the newest. */
    public RunPage page(Optional<RunPage.Cursor> after, int size) {
        return page(Filter.everything(), after, size);
    }

    /** The same of those a filter lets through. */
    public RunPage page(Filter<RunField> filter, Optional<RunPage.Cursor> after, int size) {
        var conditions = new Conditions<>(filter, RunField::condition);
        var from = after.isPresent() ? "(r.submitted_at, r.id) < (:submittedAt, :id)" : "true";
        var statement = database.sql(LINE.formatted(conditions.condition() + " and " + from))
                .params(conditions.parameters())
                .param("size", size + 1);
        after.ifPresent(it ->
                statement.param("submittedAt", Timestamps.of(it.submittedAt())).param("id", it.id()));
        var lines = statement.query((row, _) -> line(row)).list();
        return lines.size() <= size
                ? new RunPage(lines, Optional.empty())
                : new RunPage(lines.subList(0, size), Optional.of(cursor(lines.get(size - 1))));
    }

    /** The latest reviews of a commit, which may be given by its first digits. */
    public List<RunLine> ofCommit(String prefix, int size) {
        return database.sql(LINE.formatted("r.head_commit like :prefix || '%'"))
                .param("prefix", prefix)
                .param("size", size)
                .query((row, _) -> line(row))
                .list();
    }

    /** The reviews this request asked for. */
    public List<RunLine> ofRequest(String request, int size) {
        return database.sql(LINE.formatted("r.request_id = :request"))
                .param("request", request)
                .param("size", size)
                .query((row, _) -> line(row))
                .list();
    }

    /** The repositories that were reviewed last, each once. */
    public List<String> recentRepositories(int size) {
        return database.sql("""
                        select repository from (select repository, submitted_at from review.reviews
                            where repository is not null order by submitted_at desc limit 500) latest
                        group by repository order by max(submitted_at) desc limit :size
                        """)
                .param("size", size)
                .query((row, _) -> Objects.toString(row.getString("repository")))
                .list();
    }

    private static RunPage.Cursor cursor(RunLine line) {
        return new RunPage.Cursor(line.submittedAt(), line.id().value());
    }

    private static RunLine line(ResultSet row) throws SQLException {
        return new RunLine(
                new ReviewId(row.getObject("id", UUID.class)),
                row.getString("title"),
                Optional.ofNullable(row.getString("repository")),
                Optional.ofNullable(row.getString("head_commit")),
                ReviewState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getBoolean("sample"),
                row.getBoolean("simulated"),
                ActorColumns.read(row).label(),
                Timestamps.read(row, "submitted_at"),
                Timestamps.readIfAny(row, "ended_at"),
                row.getInt("participants"),
                row.getInt("answered"),
                row.getInt("findings"),
                row.getInt("open_findings"));
    }
}
