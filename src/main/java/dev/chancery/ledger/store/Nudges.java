package dev.chancery.ledger.store;

import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells this node's sequencer that something was committed here. */
@Component
public class Nudges implements TransactionSynchronization {

    private final Semaphore pending = new Semaphore(0);

    /** Has a permit for each commit that the sequencer has not seen. */
    public Semaphore pending() {
        return pending;
    }

    /** Nudges once the current transaction has committed. */
    void afterThisTransaction() {
        TransactionSynchronizationManager.registerSynchronization(this);
    }

    /** Something was committed just now. */
    void now() {
        pending.release();
    }

    @Override
    public void afterCommit() {
        now();
    }
}
