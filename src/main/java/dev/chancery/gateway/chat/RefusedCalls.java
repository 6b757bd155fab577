package dev.chancery.gateway.chat;

import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the ledger of calls that were not made, each in a transaction of its own. */
@Component
class RefusedCalls {

    private final Ledger ledger;

    RefusedCalls(Ledger ledger) {
        this.ledger = ledger;
    }

    @Transactional
    public void record(LedgerEvent event) {
        ledger.append(event);
    }
}
