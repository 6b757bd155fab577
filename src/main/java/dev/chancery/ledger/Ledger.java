package dev.chancery.ledger;

import java.util.UUID;

/** Where everything that changes state says so. */
public interface Ledger {

    /**
     * Writes the event as one entry inside the caller's transaction, so that the act and its record commit or vanish
     * together. The request in progress is taken from {@link dev.chancery.kernel.RequestId#CURRENT}.
     *
     * @return the new entry's id; its place in the log follows within a second of the commit
     * @throws org.springframework.transaction.IllegalTransactionStateException when there is no transaction to join
     */
    UUID append(LedgerEvent event);
}
