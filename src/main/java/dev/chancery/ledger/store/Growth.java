package dev.chancery.ledger.store;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the log grew in the last hour, told by its checkpoints. */
@Component
public class Growth {

    private static final int STEPS = 12;
    private static final Duration STEP = Duration.ofMinutes(5);

    private final JdbcClient database;
    private final Clock clock;

    Growth(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The entries that each five minutes added, oldest first. */
    public List<Double> ofTheLastHour() {
        var sizes = sizes();
        var added = new ArrayList<Double>();
        for (var step = 1; step < sizes.size(); step++) {
            added.add((double) (sizes.get(step) - sizes.get(step - 1)));
        }
        return added;
    }

    private List<Long> sizes() {
        return database.sql("""
                        select coalesce((
                            select tree_size from ledger.checkpoint
                            where signed_at <= moment order by signed_at desc limit 1), 0)
                        from generate_series(0, :steps) as step,
                            lateral (select :now::timestamptz - (:steps - step) * :seconds * interval '1 second' as moment)
                        order by step
                        """)
                .param("steps", STEPS)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("seconds", STEP.toSeconds())
                .query((row, _) -> row.getLong(1))
                .list();
    }
}
