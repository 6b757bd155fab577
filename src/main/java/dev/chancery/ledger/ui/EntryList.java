package dev.chancery.ledger.ui;

import com.vaadin.flow.component.html.UnorderedList;
import dev.chancery.ledger.LedgerEntry;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of the audit log, one of them open. */
final class EntryList extends UnorderedList {

    private final List<EntryRow> rows;

    EntryList(List<LedgerEntry> entries, LedgerAddress address) {
        addClassName("list");
        getElement().setAttribute("aria-label", "Entries");
        rows = entries.stream().map(it -> new EntryRow(it, address)).toList();
        rows.forEach(this::add);
    }

    void select(Optional<UUID> entry) {
        rows.forEach(row -> row.select(entry.filter(row.id()::equals).isPresent()));
    }

    Optional<UUID> first() {
        return rows.stream().findFirst().map(EntryRow::id);
    }

    /** The row so many below this one, or above when negative; empty past either end. */
    Optional<UUID> beside(UUID entry, int distance) {
        var ids = rows.stream().map(EntryRow::id).toList();
        var here = ids.indexOf(entry);
        var there = here + distance;
        return here < 0 ? first() : there < 0 || there >= ids.size() ? Optional.empty() : Optional.of(ids.get(there));
    }
}
