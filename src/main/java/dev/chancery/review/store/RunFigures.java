package dev.chancery.review.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How reviews went lately, in numbers. */
@Repository
public class RunFigures {

    private final JdbcClient database;

    RunFigures(JdbcClient database) {
        this.database = database;
    }

    /** Counts of reviews submitted since a moment, and of those that are under way whenever they were submitted. */
    public record Lately(int submitted, int full, int reduced, int unavailable, int underWay) {}

    /** Open findings by their number, how many of them are contested, and since when the oldest waits. */
    public record Waiting(int findings, int contested, Optional<Instant> since) {}

    public Lately since(Instant start) {
        return database.sql("""
                        select count(*) filter (where submitted_at >= :start) as submitted,
                            count(*) filter (where submitted_at >= :start and state = 'full') as full_ones,
                            count(*) filter (where submitted_at >= :start
                                and state in ('reduced', 'advisory')) as reduced,
                            count(*) filter (where submitted_at >= :start and state = 'unavailable') as unavailable,
                            count(*) filter (where state in ('queued', 'running')) as under_way
                        from review.reviews where submitted_at >= :start or state in ('queued', 'running')
                        """)
                .param("start", Timestamps.of(start))
                .query((row, _) -> new Lately(
                        row.getInt("submitted"),
                        row.getInt("full_ones"),
                        row.getInt("reduced"),
                        row.getInt("unavailable"),
                        row.getInt("under_way")))
                .single();
    }

    /** How many reviews were submitted in each step of time from the start on, oldest first. */
    public List<Double> series(Instant start, Duration step, int steps) {
        return database.sql("""
                        select count(r.id) as reviews
                        from generate_series(0, :steps - 1) as slot (number)
                        left join review.reviews r
                            on r.submitted_at >= :start + slot.number * make_interval(secs => :step)
                            and r.submitted_at < :start + (slot.number + 1) * make_interval(secs => :step)
                        group by slot.number order by slot.number
                        """)
                .param("start", Timestamps.of(start))
                .param("step", step.toSeconds())
                .param("steps", steps)
                .query((row, _) -> row.getDouble("reviews"))
                .list();
    }

    public Waiting waiting() {
        return database.sql("""
                        select count(*) as findings, count(*) filter (where class = 'contested') as contested,
                            min(found_at) as since
                        from review.groups where triage = 'open' and latest
                        """)
                .query((row, _) -> new Waiting(
                        row.getInt("findings"), row.getInt("contested"), Timestamps.readIfAny(row, "since")))
                .single();
    }
}
