package dev.chancery.ledger.audit;

import dev.chancery.ledger.LedgerEntry;
import java.util.List;
import java.util.OptionalLong;

/**
 * Some entries, newest first.
 *
 * @param next the place to ask for older ones before; empty when there are none
 */
public record EntryPage(List<LedgerEntry> entries, OptionalLong next) {

    public EntryPage {
        entries = List.copyOf(entries);
    }
}
