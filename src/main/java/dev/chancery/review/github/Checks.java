package dev.chancery.review.github;

import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.review.ReviewId;
import dev.chancery.review.github.PullCheck.Stage;
import dev.chancery.review.github.api.RepositoryName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The checks of pull requests, one a head and round, however often GitHub tells of it. */
@Repository
public class Checks {

    private static final String UNFINISHED = "stage in ('queued', 'announced', 'reviewing')";

    private final JdbcClient database;
    private final TimeOrderedIds ids;
    private final Clock clock;

    Checks(JdbcClient database, TimeOrderedIds ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** The latest checks, newest first. */
    public List<PullCheck> latest(int size) {
        return database.sql("select * from review.github_checks order by created_at desc, id desc limit :size")
                .param("size", size)
                .query((row, _) -> read(row))
                .list();
    }

    /** The check of this id. */
    public Optional<PullCheck> find(UUID id) {
        return database.sql("select * from review.github_checks where id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** The latest round over this head of the pull request. */
    Optional<PullCheck> latest(PullHead head) {
        return database.sql("""
                        select * from review.github_checks
                        where repository = :repository and pull = :pull and head_commit = :head
                        order by round desc limit 1
                        """)
                .param("repository", head.repository().text())
                .param("pull", head.pull())
                .param("head", head.headCommit())
                .query((row, _) -> read(row))
                .optional();
    }

    /** The latest rounds over a commit, one for each pull request it heads. */
    List<PullCheck> ofCommit(RepositoryName repository, String headCommit) {
        return database.sql("""
                        select distinct on (pull) * from review.github_checks
                        where repository = :repository and head_commit = :head order by pull, round desc
                        """)
                .param("repository", repository.text())
                .param("head", headCommit)
                .query((row, _) -> read(row))
                .list();
    }

    /** The check whose review this is. */
    Optional<UUID> ofReview(ReviewId review) {
        return database.sql("select id from review.github_checks where review = :review")
                .param("review", review.value())
                .query(UUID.class)
                .optional();
    }

    /** Those that are not at their end. */
    List<UUID> unfinished() {
        return database.sql(
                        "select id from review.github_checks where " + UNFINISHED + " order by changed_at limit 1000")
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** A new check of this head; empty when somebody else began the same round at this moment. */
    Optional<UUID> begin(PullHead head, int round) {
        var id = ids.next();
        return database.sql("""
                        insert into review.github_checks
                            (id, repository, pull, base_commit, head_commit, title, round, stage, created_at, changed_at)
                        values (:id, :repository, :pull, :base, :head, :title, :round, 'queued', :now, :now)
                        on conflict do nothing returning id
                        """)
                .param("id", id)
                .param("repository", head.repository().text())
                .param("pull", head.pull())
                .param("base", head.baseCommit())
                .param("head", head.headCommit())
                .param("title", head.title())
                .param("round", round)
                .param("now", now())
                .query(UUID.class)
                .optional();
    }

    /** Counts one more try of the stage it is in; empty when it has ended or never was. */
    Optional<PullCheck> tried(UUID id) {
        return database.sql("update review.github_checks set tries = tries + 1, changed_at = :now where id = :id and "
                        + UNFINISHED + " returning *")
                .param("id", id)
                .param("now", now())
                .query((row, _) -> read(row))
                .optional();
    }

    /** Whether the pull request has got a newer head since. */
    boolean isOutdated(PullCheck check) {
        return database.sql("""
                        select exists (select from review.github_checks
                            where repository = :repository and pull = :pull and head_commit <> :head
                                and created_at > :created)
                        """)
                .param("repository", check.head().repository().text())
                .param("pull", check.head().pull())
                .param("head", check.head().headCommit())
                .param("created", OffsetDateTime.ofInstant(check.createdAt(), clock.getZone()))
                .query(Boolean.class)
                .single();
    }

    void announced(UUID id, long checkRun) {
        enter(id, Stage.ANNOUNCED, "check_run = :value", checkRun);
    }

    void reviewing(UUID id, ReviewId review) {
        enter(id, Stage.REVIEWING, "review = :value", review.value());
    }

    /** Ends it; the conclusion is what GitHub shows. */
    void end(UUID id, Stage stage, String conclusion) {
        enter(id, stage, "conclusion = :value", conclusion);
    }

    /** Notes what stood in the way of this try. */
    void faulted(UUID id, String fault) {
        database.sql("update review.github_checks set fault = :fault, changed_at = :now where id = :id")
                .param("id", id)
                .param("fault", fault)
                .param("now", now())
                .update();
    }

    /** Gives it up. */
    void fail(UUID id, String fault) {
        database.sql(
                        "update review.github_checks set stage = 'failed', fault = :fault, changed_at = :now where id = :id")
                .param("id", id)
                .param("fault", fault)
                .param("now", now())
                .update();
    }

    /** Puts one that was given up back to where it was; the next try looks first what the last one did. */
    void resume(UUID id) {
        database.sql("""
                        update review.github_checks
                        set stage = case when review is not null then 'reviewing'
                                when check_run is not null then 'announced' else 'queued' end,
                            tries = 1, fault = '', created_at = :now, changed_at = :now
                        where id = :id and stage = 'failed'
                        """).param("id", id).param("now", now()).update();
    }

    private void enter(UUID id, Stage stage, String column, Object value) {
        database.sql("update review.github_checks set stage = :stage, tries = 0, fault = '', changed_at = :now, "
                        + column + " where id = :id")
                .param("id", id)
                .param("stage", stage.label())
                .param("value", value)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static PullCheck read(ResultSet row) throws SQLException {
        return new PullCheck(
                row.getObject("id", UUID.class),
                new PullHead(
                        new RepositoryName(row.getString("repository")),
                        row.getInt("pull"),
                        row.getString("base_commit"),
                        row.getString("head_commit"),
                        row.getString("title")),
                row.getInt("round"),
                Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
                row.getInt("tries"),
                row.getString("fault"),
                Optional.ofNullable(row.getObject("check_run", Long.class)),
                Optional.ofNullable(row.getObject("review", UUID.class)).map(ReviewId::new),
                Optional.ofNullable(row.getString("conclusion")),
                instant(row, "created_at"),
                instant(row, "changed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
