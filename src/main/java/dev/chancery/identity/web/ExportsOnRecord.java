package dev.chancery.identity.web;

import dev.chancery.console.export.ExportFormat;
import dev.chancery.console.export.ExportRecord;
import dev.chancery.identity.CurrentActor;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes into the ledger who took which list away, in words of its filter; committed before the list leaves. */
@Component
class ExportsOnRecord implements ExportRecord {

    private static final int SELECTION = 500;

    private final Ledger ledger;
    private final CurrentActor actor;

    ExportsOnRecord(Ledger ledger, CurrentActor actor) {
        this.ledger = ledger;
        this.actor = actor;
    }

    @Override
    @Transactional
    public void taken(String list, String selection, ExportFormat format) {
        ledger.append(LedgerEvent.of("list.exported", actor.get())
                .about("list:" + list)
                .with("filter", selection.substring(0, Math.min(SELECTION, selection.length())))
                .with("format", format.label()));
    }
}
