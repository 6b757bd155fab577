package dev.chancery.ledger.store;

import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells this node's sequencer that something was committed here. */
@Component
class Nudges implements TransactionSynchronization {

    private final Semaphore pending = new Semaphore(0);

    Semaphore pending() {
        return pending;
    }

    /** Nudges once the current transaction has committed. */
    void afterThisTransaction() {
        TransactionSynchronizationManager.registerSynchronization(this);
    }

    @Override
    public void afterCommit() {
        pending.release();
    }
}
