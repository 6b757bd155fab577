package dev.chancery.ledger;

import java.util.List;
import java.util.UUID;

/** Where everything that changes state says so. */
public interface Ledger {

    /**
     * Writes the event as one entry inside the caller's transaction, so that the act and its record commit or vanish
     * together. An event that names no request belongs to the one in {@link dev.chancery.kernel.RequestId#CURRENT}.
     *
     * @return the new entry's id; its place in the log follows within a second of the commit
     * @throws org.springframework.transaction.IllegalTransactionStateException when there is no transaction to join
     */
    UUID append(LedgerEvent event);

    /** Writes several events in this order, with the same guarantees and fewer round trips. */
    default void appendAll(List<LedgerEvent> events) {
        events.forEach(this::append);
    }

    /**
     * Writes an event that is its own whole act, such as a refusal. It is durable once this returns; events of callers
     * that arrive at the same moment share one transaction and its commit.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException within a transaction, which could roll
     *     back without it
     */
    default UUID record(LedgerEvent event) {
        return append(event);
    }
}
