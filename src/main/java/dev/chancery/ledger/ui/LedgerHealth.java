package dev.chancery.ledger.ui;

import dev.chancery.console.HealthTile;
import dev.chancery.console.HealthTileSource;
import dev.chancery.console.Links;
import dev.chancery.console.Tone;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.ledger.store.Growth;
import dev.chancery.ledger.store.Integrity;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the home page how long the log is and whether it is what was signed. */
@Component
@Order(40)
class LedgerHealth implements HealthTileSource {

    private final LedgerReader ledger;
    private final Integrity integrity;
    private final Growth growth;

    LedgerHealth(LedgerReader ledger, Integrity integrity, Growth growth) {
        this.ledger = ledger;
        this.integrity = integrity;
        this.growth = growth;
    }

    @Override
    public HealthTile tile() {
        var head = ledger.latest();
        var isBroken = integrity.condition() instanceof Integrity.Broken;
        return new HealthTile(
                "Ledger",
                Words.entries(head.size()),
                isBroken ? "not what was signed" : "consistent with checkpoint " + Words.time(head.signedAt()),
                isBroken ? Tone.BAD : Tone.OK,
                growth.ofTheLastHour(),
                Links.ledger());
    }
}
