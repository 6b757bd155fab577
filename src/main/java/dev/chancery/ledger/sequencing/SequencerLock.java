package dev.chancery.ledger.sequencing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Held by one transaction of one node at a time, and gone with it, however it ends. */
@Component
class SequencerLock {

    private static final String NAME = "hashtextextended('chancery.ledger.sequencer', 0)";

    private final JdbcClient database;

    SequencerLock(JdbcClient database) {
        this.database = database;
    }

    /** Takes the lock for the current transaction if nobody has it. */
    boolean tryTake() {
        return database.sql("select pg_try_advisory_xact_lock(" + NAME + ")")
                .query(Boolean.class)
                .single();
    }

    /** Waits for the lock and holds it until the current transaction ends. */
    void take() {
        database.sql("select pg_advisory_xact_lock(" + NAME + ")").query().listOfRows();
    }
}
