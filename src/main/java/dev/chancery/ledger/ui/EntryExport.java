package dev.chancery.ledger.ui;

import dev.chancery.console.export.Batch;
import dev.chancery.console.export.Column;
import dev.chancery.console.export.Export;
import dev.chancery.console.filter.Filter;
import dev.chancery.ledger.LedgerEntry;
import dev.chancery.ledger.audit.LedgerField;
import dev.chancery.ledger.store.EntryListing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The audit log as a file, the canonical bytes of every entry included. */
final class EntryExport {

    private static final int BATCH = 1_000;

    private static final List<Column<LedgerEntry>> COLUMNS = List.of(
            new Column<>("id", LedgerEntry::id),
            new Column<>("index", it -> it.index().stream().boxed().findFirst()),
            new Column<>("at", LedgerEntry::at),
            new Column<>("type", LedgerEntry::type),
            new Column<>("actor", LedgerEntry::actor),
            new Column<>("subject", LedgerEntry::subject),
            new Column<>("invocation", LedgerEntry::invocation),
            new Column<>("request", LedgerEntry::request),
            new Column<>("entry", it -> new String(it.canonical(), StandardCharsets.UTF_8)));

    private EntryExport() {}

    static Export<LedgerEntry> of(Filter<LedgerField> filter, EntryListing listing) {
        return new Export<>(
                "audit-log",
                filter.toString(),
                COLUMNS,
                Export.<LedgerEntry, Long>paged(before -> batch(filter, listing, before)));
    }

    /** Of a filter that cannot be read. */
    static Export<LedgerEntry> nothing(String filter) {
        return new Export<>("audit-log", filter, COLUMNS, _ -> {});
    }

    private static Batch<LedgerEntry, Long> batch(
            Filter<LedgerField> filter, EntryListing listing, Optional<Long> before) {
        var page = listing.page(filter, before.map(OptionalLong::of).orElseGet(OptionalLong::empty), BATCH);
        return new Batch<>(page.entries(), page.next().stream().boxed().findFirst());
    }
}
