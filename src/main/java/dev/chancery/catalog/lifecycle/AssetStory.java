package dev.chancery.catalog.lifecycle;

import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.LabelMove;
import dev.chancery.catalog.VersionRecord;
import dev.chancery.kernel.Actor;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Tells the ledger what happened to an asset, in the transaction in which it happens. */
@Component
class AssetStory {

    private final Ledger ledger;

    AssetStory(Ledger ledger) {
        this.ledger = ledger;
    }

    void tell(String what, AssetVersion version, Actor by) {
        tell(what, version.record(), by, UnaryOperator.identity());
    }

    void tellOfMove(VersionRecord target, LabelMove move) {
        tell("label_moved", target, move.by(), event -> {
            var told = event.with("label", move.label()).retaining("reason", move.reason());
            told = move.from().isPresent() ? told.with("from", move.from().get()) : told;
            told = move.evidence().isPresent()
                    ? told.with("evidence", move.evidence().get())
                    : told;
            return move.overridden().isPresent()
                    ? told.with("overridden", move.overridden().get())
                    : told;
        });
    }

    void tell(String what, VersionRecord version, Actor by, UnaryOperator<LedgerEvent> more) {
        ledger.append(more.apply(LedgerEvent.of("asset." + what, by)
                .about("asset:" + version.asset())
                .with("asset", version.name().toString())
                .with("version", version.id().toString())
                .with("number", version.number())
                .with("digest", version.digest().toString())));
    }
}
