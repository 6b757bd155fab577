package dev.chancery.ledger.audit;

import dev.chancery.ledger.LedgerEntry;
import dev.chancery.ledger.audit.RetainedText.Altered;
import dev.chancery.ledger.audit.RetainedText.Kept;
import dev.chancery.ledger.audit.RetainedText.Purged;
import dev.chancery.ledger.store.EntryBytes;
import dev.chancery.ledger.store.RetainedRow;
import dev.chancery.ledger.store.RetainedRows;
import dev.chancery.ledger.store.SaltedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the texts an entry refers to, each held against the digest in the entry's own bytes. */
@Component
public class RetainedTexts {

    private final RetainedRows rows;

    RetainedTexts(RetainedRows rows) {
        this.rows = rows;
    }

    /** One for each digest in the entry, by name. */
    public List<RetainedText> of(LedgerEntry entry) {
        var digests = EntryBytes.saltedDigests(EntryBytes.read(entry));
        if (digests.isEmpty()) {
            return List.of();
        }
        var kept = rows.of(entry.id()).stream().collect(Collectors.toMap(RetainedRow::name, Function.identity()));
        return digests.entrySet().stream()
                .map(it -> judge(it, Optional.ofNullable(kept.get(it.getKey()))))
                .toList();
    }

    private static RetainedText judge(Map.Entry<String, String> digest, Optional<RetainedRow> row) {
        var name = digest.getKey();
        return row.filter(it -> it.fits(digest.getValue()))
                .map(it -> it.text()
                        .map(SaltedText::content)
                        .<RetainedText>map(text -> new Kept(name, text))
                        .orElseGet(() -> new Purged(name, it.purgedAt().orElseThrow())))
                .orElseGet(() -> new Altered(name));
    }
}
