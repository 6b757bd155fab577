package dev.chancery.verifier.store;

import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.verifier.spi.RefusalRecord;
import dev.chancery.verifier.spi.RefusedUse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes each refusal into the ledger, in a transaction of its own that is over before the refusal is answered. */
@Component
class LedgerOfRefusals implements RefusalRecord {

    /** Strangers choose some of the words, so each text is cut before it is kept for ever. */
    private static final int LONGEST = 300;

    private final Ledger ledger;

    LedgerOfRefusals(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(RefusedUse use) {
        var event = LedgerEvent.of("verifier.rejected", use.actor())
                .about("audience:" + cut(use.audience()))
                .with("code", use.code())
                .with("detail", cut(use.detail()))
                .with("act", cut(use.act()));
        ledger.append(use.invocation().map(event::under).orElse(event));
    }

    private static String cut(String text) {
        return text.codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
