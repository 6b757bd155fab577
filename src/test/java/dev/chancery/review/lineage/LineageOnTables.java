package dev.chancery.review.lineage;

import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.ledger.Ledger;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes what links runs, without an application around it. */
public final class LineageOnTables {

    private LineageOnTables() {}

    public static Recurrences recurrences(JdbcClient database, TimeOrderedIds ids, Ledger ledger, Clock clock) {
        return new Recurrences(new FindingTraces(database), new Matters(database, ids), ledger, clock);
    }
}
