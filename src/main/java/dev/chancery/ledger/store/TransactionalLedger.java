package dev.chancery.ledger.store;

import dev.chancery.database.Coalescing;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.ledger.store.Appended.Row;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends by one statement in the caller's transaction, or together with other callers in one that is its own. */
@Component
class TransactionalLedger implements Ledger {

    /** Two, so that the next ones are written while those before them wait for the disk. */
    private static final int SHARED_AT_ONCE = 2;

    private static final int MOST_IN_ONE = 256;

    private final PendingRows rows;
    private final EntryMaker maker;
    private final Nudges nudges;
    private final Coalescing<Row, UUID> shared;

    TransactionalLedger(PendingRows rows, EntryMaker maker, Nudges nudges, DataSource database) throws SQLException {
        refuseLateCommits(database);
        this.rows = rows;
        this.maker = maker;
        this.nudges = nudges;
        this.shared = new Coalescing<>(SHARED_AT_ONCE, MOST_IN_ONE, this::commit);
    }

    /** What is recorded is durable because the database commits a statement that belongs to no transaction. */
    private static void refuseLateCommits(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            if (!connection.getAutoCommit()) {
                throw new IllegalStateException("The ledger needs connections that commit by themselves:"
                        + " spring.datasource.hikari.auto-commit is not to be switched off.");
            }
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID append(LedgerEvent event) {
        return join(List.of(maker.make(event))).getFirst();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void appendAll(List<LedgerEvent> events) {
        if (!events.isEmpty()) {
            join(events.stream().map(maker::make).toList());
        }
    }

    @Override
    @Transactional(propagation = Propagation.NEVER)
    public UUID record(LedgerEvent event) {
        return shared.ask(maker.make(event));
    }

    private List<UUID> join(List<Row> entries) {
        nudges.afterThisTransaction();
        return insert(entries);
    }

    private List<UUID> commit(List<Row> entries) {
        var ids = insert(entries);
        nudges.now();
        return ids;
    }

    private List<UUID> insert(List<Row> entries) {
        rows.insert(entries);
        return entries.stream().map(it -> it.entry().id()).toList();
    }
}
