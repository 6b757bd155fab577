package dev.chancery.ledger.ui;

import dev.chancery.console.Jump;
import dev.chancery.console.JumpResolver;
import dev.chancery.console.Links;
import dev.chancery.console.filter.Filter;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.RequestId;
import dev.chancery.kernel.UuidText;
import dev.chancery.ledger.LedgerEntry;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.ledger.audit.LedgerField;
import dev.chancery.ledger.store.EntryListing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Finds the entry of an id, and the entries of an invocation or a request. */
@Component
class LedgerJumps implements JumpResolver {

    private final LedgerReader ledger;
    private final EntryListing listing;

    LedgerJumps(LedgerReader ledger, EntryListing listing) {
        this.ledger = ledger;
        this.listing = listing;
    }

    @Override
    public List<Jump> resolve(String text) {
        var jumps = new ArrayList<Jump>();
        UuidText.parse(text).ifPresent(id -> {
            ledger.entry(id).map(LedgerJumps::jump).ifPresent(jumps::add);
            latest(LedgerField.INVOCATION, id.toString())
                    .map(it -> new Jump(
                            id.toString(), "Invocation · latest " + it.type(), Links.invocation(new InvocationId(id))))
                    .ifPresent(jumps::add);
        });
        if (RequestId.isSane(text)) {
            latest(LedgerField.REQUEST, text)
                    .map(it -> new Jump(text, "Request · latest " + it.type(), request(text)))
                    .ifPresent(jumps::add);
        }
        return jumps;
    }

    private Optional<LedgerEntry> latest(LedgerField field, String value) {
        return listing.page(Filter.of(field, value), OptionalLong.empty(), 1).entries().stream()
                .findFirst();
    }

    private static Jump jump(LedgerEntry entry) {
        return new Jump(entry.id().toString(), "Ledger entry · " + entry.type(), Links.ledgerEntry(entry.id()));
    }

    private static String request(String id) {
        return Links.ledger() + "?"
                + LedgerAddress.of(LedgerField.REQUEST, id).parameters().getQueryString();
    }
}
