package dev.chancery.ledger.ui;

import dev.chancery.ledger.LedgerReader;
import dev.chancery.ledger.audit.InclusionCheck;
import dev.chancery.ledger.audit.RetainedTexts;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds entries and shows all there is to one: its bytes, its proof, and what people wrote beside it. */
@Component
record EntryDetails(LedgerReader ledger, InclusionCheck inclusion, RetainedTexts retained) {

    Optional<EntryDetail> find(UUID id) {
        return ledger.entry(id).map(it -> new EntryDetail(it, inclusion.of(it), retained.of(it)));
    }
}
