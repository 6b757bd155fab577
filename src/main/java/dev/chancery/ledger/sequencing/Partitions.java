package dev.chancery.ledger.sequencing;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the monthly partitions of the entries ahead of time. */
@Component
class Partitions {

    private static final int MONTHS_AHEAD = 2;
    private static final int BITS_BELOW_THE_MILLISECONDS = 16;

    private final JdbcClient database;
    private final Clock clock;
    private volatile YearMonth prepared = YearMonth.of(1970, 1);

    Partitions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether this month's partitions are known to exist; asks nobody. */
    boolean arePrepared() {
        return prepared.equals(thisMonth());
    }

    /** Makes what is missing. Runs in a transaction that holds the sequencer's lock, so that no two nodes do it. */
    void prepare() {
        var month = thisMonth();
        for (var ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
            prepare(month.plusMonths(ahead));
        }
        prepared = month;
    }

    private void prepare(YearMonth month) {
        if (holdsDefaultRowsOf(month)) {
            return;
        }
        database.sql(
                        "create table if not exists ledger.entry_%d_%02d partition of ledger.entry for values from ('%s') to ('%s')"
                                .formatted(
                                        month.getYear(),
                                        month.getMonthValue(),
                                        firstId(month),
                                        firstId(month.plusMonths(1))))
                .update();
    }

    /** A month whose first entries went to the default partition stays there whole; Postgres would refuse a new one. */
    private boolean holdsDefaultRowsOf(YearMonth month) {
        return database.sql("select exists (select from ledger.entry_default where id >= :from and id < :to)")
                .param("from", firstId(month))
                .param("to", firstId(month.plusMonths(1)))
                .query(Boolean.class)
                .single();
    }

    private YearMonth thisMonth() {
        return YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** The smallest UUIDv7 that this month can make. */
    static UUID firstId(YearMonth month) {
        var millis = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        return new UUID(millis << BITS_BELOW_THE_MILLISECONDS, 0);
    }
}
