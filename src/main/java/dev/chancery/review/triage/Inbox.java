package dev.chancery.review.triage;

import dev.chancery.console.filter.Filter;
import dev.chancery.review.FindingClass;
import dev.chancery.review.ReviewId;
import dev.chancery.review.Severity;
import dev.chancery.review.Triage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The findings that fit a filter, newest first, page by page. */
@Repository
public class Inbox {

    private static final String AFTER = """
            (g.found_at < :foundAt or (g.found_at = :foundAt and g.review < :review)
                or (g.found_at = :foundAt and g.review = :review and g.position > :position))""";

    private final JdbcClient database;

    Inbox(JdbcClient database) {
        this.database = database;
    }

    /** At most {@code size} findings that fit the filter, from the cursor on or from the newest. */
    public InboxPage page(Filter<FilterField> filter, Optional<Cursor> after, int size) {
        var conditions = FilterSql.of(filter);
        var statement = database.sql("""
                        select g.*,
                            (select count(distinct c.participant) from review.members m
                                join review.claims c on c.id = m.claim_id where m.group_id = g.id) as raised,
                            (select count(*) from review.participants p
                                where p.review = g.review and p.outcome = 'in_budget') as answered
                        from review.groups g join review.reviews r on r.id = g.review
                        where g.merged_into is null and %s and %s
                        order by g.found_at desc, g.review desc, g.position limit :size
                        """.formatted(conditions.condition(), after.isPresent() ? AFTER : "true"))
                .params(conditions.parameters())
                .param("size", size + 1);
        after.ifPresent(it -> statement
                .param("foundAt", OffsetDateTime.ofInstant(it.foundAt(), ZoneOffset.UTC))
                .param("review", it.review())
                .param("position", it.position()));
        var lines = statement.query((row, _) -> line(row)).list();
        return lines.size() <= size
                ? new InboxPage(lines, Optional.empty())
                : new InboxPage(
                        lines.subList(0, size), Optional.of(lines.get(size - 1).cursor()));
    }

    /** How many findings fit the filter in each class, whatever classes the filter asks for. */
    public Map<FindingClass, Integer> counts(Filter<FilterField> filter) {
        var conditions = FilterSql.of(filter.without(FilterField.CLASS));
        var counts = new EnumMap<FindingClass, Integer>(FindingClass.class);
        database.sql("""
                        select g.class, count(*) as findings
                        from review.groups g join review.reviews r on r.id = g.review
                        where g.merged_into is null and g.class is not null and %s group by g.class
                        """.formatted(conditions.condition()))
                .params(conditions.parameters())
                .query(row -> {
                    counts.put(findingClass(row.getString("class")), row.getInt("findings"));
                });
        return counts;
    }

    /** How many findings wait for an answer; served from the index of open ones. */
    public int open() {
        return database.sql("select count(*) from review.groups where triage = 'open'")
                .query(Integer.class)
                .single();
    }

    private static FindingLine line(ResultSet row) throws SQLException {
        return new FindingLine(
                row.getObject("id", UUID.class),
                new ReviewId(row.getObject("review", UUID.class)),
                Optional.ofNullable(row.getString("class")).map(Inbox::findingClass),
                Severity.valueOf(row.getString("severity").toUpperCase(Locale.ROOT)),
                row.getString("title"),
                row.getString("file"),
                row.getInt("start_line"),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                row.getInt("raised"),
                row.getInt("answered"),
                Triage.State.valueOf(row.getString("triage").toUpperCase(Locale.ROOT)),
                row.getInt("position"));
    }

    private static FindingClass findingClass(String label) {
        return FindingClass.valueOf(label.toUpperCase(Locale.ROOT));
    }
}
