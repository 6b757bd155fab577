package dev.chancery.ledger.web;

import dev.chancery.ledger.InclusionProof;
import dev.chancery.ledger.LedgerEntry;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An inclusion proof as JSON, hashes in base64.
 *
 * @param canonical the entry's text; its leaf hash is {@code SHA-256(0x00 ‖ UTF-8 of it)}
 * @param checkpoint the signed note whose root the hashes lead to
 */
@JsonNaming(SnakeCaseStrategy.class)
record InclusionAnswer(
        UUID entry,
        String canonical,
        long leafIndex,
        long treeSize,
        String leafHash,
        List<String> hashes,
        String checkpoint) {

    static InclusionAnswer of(LedgerEntry entry, InclusionProof proof) {
        var base64 = Base64.getEncoder();
        return new InclusionAnswer(
                entry.id(),
                new String(entry.canonical(), StandardCharsets.UTF_8),
                proof.index(),
                proof.treeSize(),
                base64.encodeToString(proof.leafHash()),
                proof.hashes().stream().map(base64::encodeToString).toList(),
                proof.checkpoint().note());
    }
}
