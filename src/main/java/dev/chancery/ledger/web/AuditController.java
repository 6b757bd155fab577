package dev.chancery.ledger.web;

import dev.chancery.console.filter.Filter;
import dev.chancery.console.filter.Misread;
import dev.chancery.http.Problems;
import dev.chancery.kernel.Refusal;
import dev.chancery.ledger.LedgerEntry;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.ledger.audit.EntryPage;
import dev.chancery.ledger.audit.LedgerField;
import dev.chancery.ledger.audit.RetainedTexts;
import dev.chancery.ledger.store.EntryListing;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit record for machines: entries by filter, one by its id, and all of them as JSON Lines. */
@RestController
@PreAuthorize("hasAuthority('SCOPE_ledger:read')")
class AuditController {

    private static final int MOST = 200;

    private final LedgerReader ledger;
    private final EntryListing listing;
    private final RetainedTexts retained;
    private final EntryExport export;

    AuditController(LedgerReader ledger, EntryListing listing, RetainedTexts retained, EntryExport export) {
        this.ledger = ledger;
        this.listing = listing;
        this.retained = retained;
        this.export = export;
    }

    /** A page, newest first; {@code q} is the filter of the audit log's page. */
    @GetMapping("/v1/ledger/entries")
    ResponseEntity<?> entries(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam Optional<Long> cursor) {
        if (limit < 1 || limit > MOST) {
            return wrong(new Refusal("invalid_request", "limit is 1 to " + MOST + ", but was " + limit + "."));
        }
        return switch (LedgerField.LANGUAGE.read(q)) {
            case Misread<LedgerField> misread -> wrong(misread);
            case Filter<LedgerField> filter ->
                ResponseEntity.ok(
                        json(listing.page(filter, cursor.map(OptionalLong::of).orElseGet(OptionalLong::empty), limit)));
        };
    }

    /** One entry, with its place in the log. */
    @GetMapping("/v1/ledger/entries/{id}")
    ResponseEntity<?> entry(@PathVariable UUID id) {
        return ledger.entry(id)
                .<ResponseEntity<?>>map(it -> ResponseEntity.ok(json(it)))
                .orElseGet(() -> Problems.of(
                        HttpStatus.NOT_FOUND, new Refusal("entry_not_found", "The ledger has no entry " + id + ".")));
    }

    /** Every entry that fits, newest first, one JSON a line. */
    @GetMapping("/v1/ledger/export")
    @Nullable
    ResponseEntity<?> export(@RequestParam(defaultValue = "") String q, HttpServletResponse response)
            throws IOException {
        return switch (LedgerField.LANGUAGE.read(q)) {
            case Misread<LedgerField> misread -> wrong(misread);
            case Filter<LedgerField> filter -> {
                response.setContentType("application/x-ndjson");
                response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ledger.jsonl\"");
                export.write(filter, response.getOutputStream());
                yield null;
            }
        };
    }

    private EntryListJson json(EntryPage page) {
        var next = page.next();
        return new EntryListJson(
                page.entries().stream().map(this::json).toList(),
                next.isPresent() ? Long.toString(next.getAsLong()) : null);
    }

    private EntryJson json(LedgerEntry entry) {
        return EntryJson.of(entry, retained.of(entry));
    }

    private static ResponseEntity<?> wrong(Misread<LedgerField> misread) {
        return wrong(
                new Refusal("malformed_filter", "“" + misread.word() + "” is not understood. " + misread.sentence()));
    }

    private static ResponseEntity<?> wrong(Refusal refusal) {
        return Problems.of(HttpStatus.BAD_REQUEST, refusal);
    }
}
