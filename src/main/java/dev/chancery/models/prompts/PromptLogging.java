package dev.chancery.models.prompts;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The switch that lets prompts be logged in full: for a quarter of an hour, on all nodes within a second, with a reason and
 * an entry in the ledger. It goes off by itself.
 */
@Service
public class PromptLogging implements PromptSwitch {

    public static final Duration LENGTH = Duration.ofMinutes(15);
    private static final Duration FRESH = Duration.ofSeconds(1);

    /** The switch while it is on. */
    public record On(Instant until, String by, String reason) {}

    private record Seen(Instant until, Instant at) {}

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;
    private final AtomicReference<Seen> seen = new AtomicReference<>(new Seen(Instant.MIN, Instant.MIN));

    PromptLogging(JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public boolean isOn() {
        var now = clock.instant();
        var last = seen.get();
        if (last.at().isBefore(now.minus(FRESH))) {
            last = new Seen(state().map(On::until).orElse(Instant.MIN), now);
            seen.set(last);
        }
        return last.until().isAfter(now);
    }

    /** Since when, until when and why, while it is on. */
    public Optional<On> state() {
        return jdbc.sql("select until, switched_by, reason from models.prompt_log where until > ?")
                .param(Timestamp.from(clock.instant()))
                .query((row, _) -> new On(row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3)))
                .optional();
    }

    /** Switches it on; a refusal when no reason is given. */
    @Transactional
    public Optional<Refusal> switchOn(String reason, Actor by) {
        if (reason.isBlank()) {
            return Optional.of(new Refusal("reason_missing", "Logging prompts in full needs a reason."));
        }
        var until = clock.instant().plus(LENGTH);
        keep(until, reason, by);
        ledger.append(LedgerEvent.of("models.prompt_log_on", by)
                .with("until", until.toString())
                .retaining("reason", reason));
        return Optional.empty();
    }

    /** Switches it off at once. */
    @Transactional
    public void switchOff(Actor by) {
        keep(clock.instant(), "off", by);
        ledger.append(LedgerEvent.of("models.prompt_log_off", by));
    }

    private void keep(Instant until, String reason, Actor by) {
        jdbc.sql("""
                        insert into models.prompt_log (until, switched_by, reason) values (?, ?, ?)
                        on conflict (only_row) do update
                        set until = excluded.until, switched_by = excluded.switched_by, reason = excluded.reason
                        """).params(Timestamp.from(until), by.label(), reason).update();
        seen.set(new Seen(Instant.MIN, Instant.MIN));
    }
}
