package dev.chancery.review.triage;

import dev.chancery.console.filter.Filter;
import dev.chancery.review.FindingClass;
import dev.chancery.review.Recurrence;
import dev.chancery.review.ReviewId;
import dev.chancery.review.Severity;
import dev.chancery.review.Triage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The findings that fit a filter, newest first, page by page. */
@Repository
public class Inbox {

    private static final String LINES = """
            select g.*,
                (select count(distinct c.participant) from review.members m
                    join review.claims c on c.id = m.claim_id where m.group_id = g.id) as raised,
                (select count(*) from review.participants p
                    where p.review = g.review and p.outcome = 'in_budget') as answered
            from review.groups g
            """;

    private static final String AFTER = """
            (g.found_at < :foundAt or (g.found_at = :foundAt and g.review < :review)
                or (g.found_at = :foundAt and g.review = :review and g.position > :position))""";

    /** Nobody reads a number beyond this, and counting on would take longer than reading a page. */
    public static final int MOST_COUNTED = 1000;

    private final JdbcClient database;
    private final Clock clock;

    Inbox(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** At most {@code size} findings that fit the filter, from the cursor on or from the newest. */
    @Transactional(readOnly = true)
    public InboxPage page(Filter<FilterField> filter, Optional<Cursor> after, int size) {
        planForTheseValues();
        var conditions = FilterSql.of(filter, clock.instant());
        var statement = database.sql(LINES + """
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

    /**
     * How many findings fit the filter in each class, whatever classes it asks for. Told of the newest
     * {@link #MOST_COUNTED} that fit, so beyond those it is the least there are.
     */
    @Transactional(readOnly = true)
    public ClassCounts counts(Filter<FilterField> filter) {
        planForTheseValues();
        var conditions = FilterSql.of(filter.without(FilterField.CLASS), clock.instant());
        var counts = new EnumMap<FindingClass, Integer>(FindingClass.class);
        var total = new AtomicInteger();
        database.sql("""
                        select class, count(*) as findings from (
                            select g.class from review.groups g where g.merged_into is null and %s
                            order by g.found_at desc, g.review desc, g.position limit :most) s
                        group by class
                        """.formatted(conditions.condition()))
                .params(conditions.parameters())
                .param("most", MOST_COUNTED)
                .query(row -> {
                    total.addAndGet(row.getInt("findings"));
                    if (row.getString("class") != null) {
                        counts.put(findingClass(row.getString("class")), row.getInt("findings"));
                    }
                });
        return new ClassCounts(counts, total.get() == MOST_COUNTED);
    }

    /** A plan for any value would walk through everything where a value is rare. */
    private void planForTheseValues() {
        database.sql("set local plan_cache_mode = force_custom_plan").update();
    }

    /** How many findings wait for an answer, at most {@link #MOST_COUNTED}; served from the index of open ones. */
    public int open() {
        return database.sql("""
                        select count(*) from (
                            select from review.groups where triage = 'open' and latest limit :most) s
                        """)
                .param("most", MOST_COUNTED)
                .query(Integer.class)
                .single();
    }

    /** What fits the filter, with its versions, up to this many; for acts upon all of it. */
    List<Versioned> all(Filter<FilterField> filter, int most) {
        var conditions = FilterSql.of(filter, clock.instant());
        return database.sql("""
                        select g.id, g.version from review.groups g
                        where g.merged_into is null and g.latest and %s
                        order by g.found_at desc, g.review desc, g.position limit :most
                        """.formatted(conditions.condition()))
                .params(conditions.parameters())
                .param("most", most)
                .query((row, _) -> new Versioned(row.getObject("id", UUID.class), row.getLong("version")))
                .list();
    }

    /** These findings, in the order of the inbox. */
    public List<FindingLine> lines(List<UUID> findings) {
        return database.sql(LINES + """
                        where g.id = any(:findings) order by g.found_at desc, g.review desc, g.position
                        """)
                .param("findings", findings.toArray(UUID[]::new))
                .query((row, _) -> line(row))
                .list();
    }

    /** A finding in one version. */
    record Versioned(UUID finding, long version) {}

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
                Optional.ofNullable(row.getString("recurrence"))
                        .map(it -> Recurrence.Kind.valueOf(it.toUpperCase(Locale.ROOT))),
                row.getObject("first_seen", OffsetDateTime.class).toInstant(),
                row.getLong("version"),
                row.getInt("position"));
    }

    private static FindingClass findingClass(String label) {
        return FindingClass.valueOf(label.toUpperCase(Locale.ROOT));
    }
}
