package dev.chancery.authority.store;

import dev.chancery.verifier.Consumptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes, once a credential can no longer be used, whether it was: consumed or expired. */
@Component
public class Settlement {

    /** Longer than any verifier's clock may be behind ours. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private static final int MOST = 5_000;

    private static final String OVER = """
            select id from authority.credential where state = 'issued' and expires_at < ? order by id limit ?
            """;

    private static final String SETTLE = """
            update authority.credential
            set state = case when outcome.consumed_at is null then 'expired' else 'consumed' end,
                consumed_at = outcome.consumed_at
            from unnest(:ids::uuid[], :moments::timestamptz[]) as outcome (id, consumed_at)
            where credential.id = outcome.id and credential.state = 'issued'
            """;

    private final JdbcClient database;
    private final Consumptions consumptions;
    private final Clock clock;

    Settlement(JdbcClient database, Consumptions consumptions, Clock clock) {
        this.database = database;
        this.consumptions = consumptions;
        this.clock = clock;
    }

    /** Settles all that are over, in pieces. */
    public void settle() {
        while (settle(over()) == MOST) {
            Thread.onSpinWait();
        }
    }

    private List<UUID> over() {
        return database.sql(OVER)
                .param(clock.instant().minus(GRACE).atOffset(ZoneOffset.UTC))
                .param(MOST)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private int settle(List<UUID> over) {
        if (!over.isEmpty()) {
            var used = consumptions.among(over);
            database.sql(SETTLE)
                    .param("ids", over.stream().map(UUID::toString).toArray(String[]::new))
                    .param("moments", over.stream().map(it -> moment(used, it)).toArray(String[]::new))
                    .update();
        }
        return over.size();
    }

    private static @Nullable String moment(Map<UUID, Instant> used, UUID id) {
        var moment = used.get(id);
        return moment == null ? null : moment.toString();
    }
}
