package dev.chancery.ledger.web;

import dev.chancery.console.filter.Filter;
import dev.chancery.ledger.audit.EntryPage;
import dev.chancery.ledger.audit.LedgerField;
import dev.chancery.ledger.audit.RetainedTexts;
import dev.chancery.ledger.store.EntryListing;
import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes entries as JSON Lines, page by page, so that no connection to the database waits for the reader. */
@Component
class EntryExport {

    private static final int PAGE = 500;

    private final EntryListing listing;
    private final RetainedTexts retained;
    private final JsonMapper json;

    EntryExport(EntryListing listing, RetainedTexts retained, JsonMapper json) {
        this.listing = listing;
        this.retained = retained;
        this.json = json;
    }

    void write(Filter<LedgerField> filter, OutputStream out) throws IOException {
        var page = listing.page(filter, OptionalLong.empty(), PAGE);
        write(page, out);
        while (page.next().isPresent()) {
            page = listing.page(filter, page.next(), PAGE);
            write(page, out);
        }
    }

    private void write(EntryPage page, OutputStream out) throws IOException {
        for (var entry : page.entries()) {
            out.write(json.writeValueAsBytes(EntryJson.of(entry, retained.of(entry))));
            out.write('\n');
        }
    }
}
