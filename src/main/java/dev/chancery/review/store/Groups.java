package dev.chancery.review.store;

import dev.chancery.review.FindingClass;
import dev.chancery.review.GroupReport;
import dev.chancery.review.GroupReport.Reason;
import dev.chancery.review.Recurrence;
import dev.chancery.review.ReviewId;
import dev.chancery.review.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The groups of ended reviews, in the order the grouping gave them. */
@Repository
public class Groups {

    private static final String GROUPS = """
            select g.*, p.review as predecessor_review
            from review.groups g left join review.groups p on p.id = g.predecessor
            """;

    private final JdbcClient database;
    private final ContestReader contests;

    public Groups(JdbcClient database) {
        this.database = database;
        this.contests = new ContestReader(database);
    }

    /** Every group of the review, complete. */
    public List<GroupReport> of(ReviewId review) {
        var members = members("g.review = :key", review.value());
        var reasons = reasons("g.review = :key", review.value());
        var groups = database.sql(GROUPS + "where g.review = :review and g.merged_into is null order by g.position")
                .param("review", review.value())
                .query((row, _) -> report(row, members, reasons))
                .list();
        return contests.of(review).on(groups);
    }

    /** One group, complete. */
    public Optional<GroupReport> find(UUID group) {
        var members = members("g.id = :key", group);
        var reasons = reasons("g.id = :key", group);
        return database.sql(GROUPS + "where g.id = :id")
                .param("id", group)
                .query((row, _) -> report(row, members, reasons))
                .optional()
                .map(it -> contests.ofGroup(group).on(it));
    }

    /** The review this group came out of. */
    public Optional<ReviewId> reviewOf(UUID group) {
        return database.sql("select review from review.groups where id = :id")
                .param("id", group)
                .query((row, _) -> new ReviewId(row.getObject("review", UUID.class)))
                .optional();
    }

    private Map<UUID, List<GroupReport.Member>> members(String condition, UUID key) {
        record Row(UUID group, GroupReport.Member member) {}
        return database
                .sql("""
                        select m.group_id, c.* from review.members m
                        join review.claims c on c.id = m.claim_id
                        join review.groups g on g.id = m.group_id
                        where %s order by m.group_id, m.position
                        """.formatted(condition))
                .param("key", key)
                .query((row, _) -> new Row(row.getObject("group_id", UUID.class), Answers.member(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::group, Collectors.mapping(Row::member, Collectors.toList())));
    }

    private Map<String, List<Reason>> reasons(String condition, UUID key) {
        record Row(String key, Reason reason) {}
        return database
                .sql("""
                        select r.* from review.reasons r join review.groups g on g.id = r.group_id
                        where %s order by r.group_id, r.near_miss, r.position
                        """.formatted(condition))
                .param("key", key)
                .query((row, _) -> new Row(
                        key(row.getObject("group_id", UUID.class), row.getBoolean("near_miss")), ReasonRow.read(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::key, Collectors.mapping(Row::reason, Collectors.toList())));
    }

    private static String key(UUID group, boolean nearMiss) {
        return group + (nearMiss ? " near miss" : "");
    }

    private static Optional<Recurrence> recurrence(ResultSet row) throws SQLException {
        var of = row.getObject("predecessor", UUID.class);
        if (of == null) {
            return Optional.empty();
        }
        return Optional.of(new Recurrence(
                Recurrence.Kind.valueOf(row.getString("recurrence").toUpperCase(Locale.ROOT)),
                of,
                new ReviewId(row.getObject("predecessor_review", UUID.class)),
                row.getString("evidence"),
                row.getString("changed"),
                Timestamps.read(row, "first_seen")));
    }

    private static GroupReport report(
            ResultSet row, Map<UUID, List<GroupReport.Member>> members, Map<String, List<Reason>> reasons)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new GroupReport(
                id,
                Optional.ofNullable(row.getString("class"))
                        .map(it -> FindingClass.valueOf(it.toUpperCase(Locale.ROOT))),
                Severity.valueOf(row.getString("severity").toUpperCase(Locale.ROOT)),
                row.getString("file"),
                row.getInt("start_line"),
                row.getInt("end_line"),
                row.getString("title"),
                row.getString("fingerprint"),
                members.getOrDefault(id, List.of()),
                reasons.getOrDefault(key(id, false), List.of()),
                reasons.getOrDefault(key(id, true), List.of()),
                TriageColumns.OF_GROUP.read(row),
                new GroupReport.Course(List.of(), Optional.empty(), recurrence(row)));
    }
}
