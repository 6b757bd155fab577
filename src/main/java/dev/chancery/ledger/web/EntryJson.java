package dev.chancery.ledger.web;

import dev.chancery.ledger.LedgerEntry;
import dev.chancery.ledger.MerkleTree;
import dev.chancery.ledger.audit.RetainedText;
import dev.chancery.ledger.audit.RetainedText.Altered;
import dev.chancery.ledger.audit.RetainedText.Kept;
import dev.chancery.ledger.audit.RetainedText.Purged;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An entry for auditors.
 *
 * @param leafIndex its place in the tree; null while it waits for one
 * @param canonical the entry's text; its leaf hash, in base64, is {@code SHA-256(0x00 ‖ UTF-8 of it)}
 * @param retained what people wrote with it, by the name of the salted digest in the text: {@code text}, or
 *     {@code purged_at}, or {@code altered}
 */
@JsonNaming(SnakeCaseStrategy.class)
record EntryJson(
        UUID id,
        @Nullable Long leafIndex,
        String canonical,
        String leafHash,
        Map<String, Map<String, Object>> retained) {

    static EntryJson of(LedgerEntry entry, List<RetainedText> texts) {
        var retained = new TreeMap<String, Map<String, Object>>();
        texts.forEach(it -> retained.put(it.name(), json(it)));
        return new EntryJson(
                entry.id(),
                entry.index().isPresent() ? entry.index().getAsLong() : null,
                new String(entry.canonical(), StandardCharsets.UTF_8),
                Base64.getEncoder().encodeToString(MerkleTree.leafHash(entry.canonical())),
                retained);
    }

    private static Map<String, Object> json(RetainedText text) {
        return switch (text) {
            case Kept(var _, var content) -> Map.of("text", content);
            case Purged(var _, var at) -> Map.of("purged_at", at.toString());
            case Altered(var _) -> Map.of("altered", true);
        };
    }
}
