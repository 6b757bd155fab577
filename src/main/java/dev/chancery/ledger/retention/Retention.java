package dev.chancery.ledger.retention;

import dev.chancery.kernel.Actor;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.ledger.LedgerProperties;
import dev.chancery.ledger.store.RetainedRows;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets the texts beside entries, when their time is over. No leaf changes, so every proof that
 * was ever handed out still holds. That something was forgotten is an entry itself.
 */
@Service
public class Retention {

    static final int AT_ONCE = 1000;

    private static final Actor BY = new Actor.Service("retention");

    private final RetainedRows rows;
    private final Ledger ledger;
    private final LedgerProperties properties;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Retention(
            RetainedRows rows,
            Ledger ledger,
            LedgerProperties properties,
            Clock clock,
            TransactionTemplate transactions) {
        this.rows = rows;
        this.ledger = ledger;
        this.properties = properties;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** Forgets all that is older than the setting says, in transactions of bounded size; answers how many texts that were. */
    @Transactional(propagation = Propagation.NEVER)
    public int purgeExpired() {
        var purged = 0;
        for (var some = AT_ONCE; some == AT_ONCE; purged += some) {
            some = transactions.execute(_ -> purgeSome());
        }
        return purged;
    }

    private int purgeSome() {
        var now = clock.instant();
        var before = now.minus(properties.retention());
        var purged = rows.purgeOlder(before, AT_ONCE, now);
        if (purged > 0) {
            ledger.append(LedgerEvent.of("ledger.content_purged", BY)
                    .with("texts", purged)
                    .with("kept_before", before.toString()));
        }
        return purged;
    }
}
