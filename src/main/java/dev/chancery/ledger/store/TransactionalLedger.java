package dev.chancery.ledger.store;

import dev.chancery.database.Coalescing;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.ledger.store.Appended.Row;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Appends by one insert in the caller's transaction, or together with other callers in a transaction they share. */
@Component
class TransactionalLedger implements Ledger {

    /** Two, so that the next ones are written while those before them wait for the disk. */
    private static final int SHARED_AT_ONCE = 2;

    private static final int MOST_IN_ONE = 256;

    private final PendingRows rows;
    private final EntryMaker maker;
    private final Nudges nudges;
    private final Coalescing<Row, UUID> shared;

    TransactionalLedger(PendingRows rows, EntryMaker maker, Nudges nudges, TransactionTemplate transactions) {
        this.rows = rows;
        this.maker = maker;
        this.nudges = nudges;
        this.shared = new Coalescing<>(SHARED_AT_ONCE, MOST_IN_ONE, batch -> transactions.execute(_ -> insert(batch)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID append(LedgerEvent event) {
        return insert(List.of(maker.make(event))).getFirst();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void appendAll(List<LedgerEvent> events) {
        if (!events.isEmpty()) {
            insert(events.stream().map(maker::make).toList());
        }
    }

    @Override
    @Transactional(propagation = Propagation.NEVER)
    public UUID record(LedgerEvent event) {
        return shared.ask(maker.make(event));
    }

    private List<UUID> insert(List<Row> entries) {
        rows.insert(entries);
        nudges.afterThisTransaction();
        return entries.stream().map(it -> it.entry().id()).toList();
    }
}
