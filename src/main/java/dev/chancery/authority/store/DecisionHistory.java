package dev.chancery.authority.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was issued and denied in the last twenty-four hours. */
@Component
public class DecisionHistory {

    private static final int HOURS = 24;

    private static final String ISSUED_BY_HOUR = """
            select floor(extract(epoch from (issued_at - ?)) / 3600)::int as hour, count(*) as issued
            from authority.credential
            where id >= authority.first_id_of(?) and issued_at >= ?
            group by hour
            """;

    private static final String DENIED = """
            select count(*) from authority.decision
            where id >= authority.first_id_of(?) and decided_at >= ? and outcome = 'deny' and kind = 'act'
            """;

    private final JdbcClient database;
    private final Clock clock;

    DecisionHistory(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** When the last twenty-four hours began. */
    public Instant beginning() {
        return clock.instant().minus(Duration.ofHours(HOURS));
    }

    /** Credentials issued in each hour since {@link #beginning()}, oldest first. */
    public List<Long> issuedByHour() {
        var from = beginning();
        var hours = new long[HOURS + 1];
        database.sql(ISSUED_BY_HOUR)
                .param(from.atOffset(ZoneOffset.UTC))
                .param(LocalDate.ofInstant(from, ZoneOffset.UTC))
                .param(from.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    hours[Math.clamp(row.getInt("hour"), 0, HOURS)] += row.getLong("issued");
                });
        hours[HOURS - 1] += hours[HOURS];
        return IntStream.range(0, HOURS).mapToObj(hour -> hours[hour]).toList();
    }

    /** Acts that policy denied since {@link #beginning()}. */
    public long denied() {
        var from = beginning();
        return database.sql(DENIED)
                .param(LocalDate.ofInstant(from, ZoneOffset.UTC))
                .param(from.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
