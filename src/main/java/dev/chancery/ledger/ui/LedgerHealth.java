package dev.chancery.ledger.ui;

import dev.chancery.console.HealthTile;
import dev.chancery.console.HealthTileSource;
import dev.chancery.console.Links;
import dev.chancery.console.Tone;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.ledger.integrity.Standing;
import dev.chancery.ledger.integrity.Standing.Sound;
import dev.chancery.ledger.integrity.Standing.Unknown;
import dev.chancery.ledger.integrity.Standing.Unsound;
import dev.chancery.ledger.integrity.Standings;
import dev.chancery.ledger.store.Growth;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the home page how long the log is and whether it is what was signed. */
@Component
@Order(40)
class LedgerHealth implements HealthTileSource {

    private final LedgerReader ledger;
    private final Standings standings;
    private final Growth growth;

    LedgerHealth(LedgerReader ledger, Standings standings, Growth growth) {
        this.ledger = ledger;
        this.standings = standings;
        this.growth = growth;
    }

    @Override
    public HealthTile tile() {
        var standing = standings.now();
        return new HealthTile(
                "Ledger",
                Words.entries(ledger.latest().size()),
                detail(standing),
                tone(standing),
                growth.ofTheLastHour(),
                Links.ledger());
    }

    private static String detail(Standing standing) {
        return switch (standing) {
            case Sound(var head, var _, var _) -> "consistent, signed " + Words.time(head.signedAt());
            case Unknown _ -> "being compared with its tree";
            case Unsound _ -> "not what was signed";
        };
    }

    private static Tone tone(Standing standing) {
        return switch (standing) {
            case Sound _ -> Tone.OK;
            case Unknown _ -> Tone.QUIET;
            case Unsound _ -> Tone.BAD;
        };
    }
}
