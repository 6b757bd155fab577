package dev.chancery.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.SigningRole;
import dev.chancery.ledger.testing.LedgerNode;
import dev.chancery.ledger.testing.OneKeyRing;
import dev.chancery.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProofsIT {

    private final LedgerNode node = LedgerNode.still(TestPostgres.freshUrl());

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void theEmptyLogHasASignedCheckpoint() {
        var checkpoint = node.reader().latest();

        assertThat(checkpoint.size()).isZero();
        assertThat(checkpoint.note())
                .startsWith("test.local/ledger\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n");
        assertThat(checkpoint.isSignedBy(
                        new OneKeyRing().signer(SigningRole.LEDGER).verificationKey()))
                .isTrue();
    }

    @Test
    void anEntryIsFoundBeforeItHasAnIndexAndProvedAfter() {
        var id = node.append("review:1");
        assertThat(node.reader().entry(id).orElseThrow().index()).isEmpty();
        assertThat(node.reader().proof(id)).isEmpty();

        node.sequence();

        var entry = node.reader().entry(id).orElseThrow();
        assertThat(entry.index()).hasValue(0);
        assertThat(node.reader().proof(id).orElseThrow().proves(entry.canonical()))
                .isTrue();
    }

    @Test
    void everyEntryOfALogOfSeveralTilesIsProved() {
        append(600);

        for (var entry : node.bean(Entries.class).between(0, 600)) {
            var proof = node.reader().proof(entry.id()).orElseThrow();
            assertThat(proof.proves(entry.canonical())).isTrue();
            assertThat(proof.proves("another entry".getBytes(UTF_8))).isFalse();
        }
    }

    @Test
    void everySizeIsConsistentWithTheLatest() {
        append(300);
        append(300);

        for (var first = 1; first <= 600; first++) {
            assertThat(node.reader().consistency(first, 600).orElseThrow().holds())
                    .isTrue();
        }
        assertThat(node.reader().consistency(0, 600)).isEmpty();
        assertThat(node.reader().consistency(1, 601)).isEmpty();
        assertThat(node.reader().consistency(3, 2)).isEmpty();
    }

    private void append(int entries) {
        node.transactions().executeWithoutResult(_ -> {
            for (var entry = 0; entry < entries; entry++) {
                node.write("review:" + entry);
            }
        });
        node.sequence();
    }
}
