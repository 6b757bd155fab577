package dev.chancery.ledger.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.kernel.Refusal;
import dev.chancery.ledger.LedgerProperties;
import dev.chancery.ledger.testing.LedgerNode;
import dev.chancery.ledger.tiles.BrokenTree;
import dev.chancery.testing.TestPostgres;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is altered behind the ledger's back, the check at the next start says where. */
class TamperingIT {

    private static final int ENTRIES = 700;

    private static final LedgerNode NODE = LedgerNode.still(TestPostgres.freshUrl());

    @BeforeAll
    static void fill() {
        NODE.transactions().executeWithoutResult(_ -> {
            for (var entry = 0; entry < ENTRIES; entry++) {
                NODE.write("review:" + entry);
            }
        });
        NODE.sequence();
    }

    @AfterAll
    static void close() {
        NODE.close();
    }

    @Test
    void findsAnUntouchedLogIntact() {
        var integrity = NODE.check();

        assertThat(integrity.condition())
                .isInstanceOfSatisfying(
                        Integrity.Intact.class,
                        it -> assertThat(it.head().size()).isEqualTo(ENTRIES));
        assertThat(trouble(integrity)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            update ledger.entry set canonical = canonical || ' ' where leaf_index = 300 ; Entry 300 (
            update ledger.entry set subject = 'review:x' where leaf_index = 699 ; Entry 699 (
            update ledger.entry set actor = 'person:mallory' where leaf_index = 0 ; is listed under values
            update ledger.entry set leaf_index = 20 where leaf_index = 21 ; Two entries have the index 20
            delete from ledger.entry where leaf_index = 511 ; Entry 511 is missing
            delete from ledger.entry where leaf_index = 699 ; Entry 699 is missing
            update ledger.tile set hashes = set_byte(hashes, 40, 7) where level = 0 and tile_index = 1 ; Tile 0/1 does not hash
            update ledger.tile set hashes = set_byte(hashes, 40, 7) where level = 1 ; Tile 0/1 does not hash
            update ledger.tile set hashes = set_byte(hashes, 9, 7) where level = 0 and tile_index = 2 ; The leaf hashes do not hash to the root
            delete from ledger.tile where level = 0 and tile_index = 0 ; Tile 0/0 is missing
            delete from ledger.tile where level = 1 ; Tile 1/0 is missing
            update ledger.checkpoint set root = sha256(root) ; is not signed by the key ledger-1
            update ledger.checkpoint set note = replace(note, '700', '701') ; is not signed by the key ledger-1
            update ledger.checkpoint set key_id = 'ledger-2' ; is not signed by the key ledger-2
            """)
    void saysWhereTheLogWasAltered(String alteration, String where) {
        altered(alteration, () -> {
            var integrity = NODE.check();

            assertThat(integrity.condition())
                    .isInstanceOfSatisfying(
                            Integrity.Broken.class, it -> assertThat(it.where()).contains(where));
            assertThat(trouble(integrity))
                    .hasValueSatisfying(it -> assertThat(it.detail()).contains(where));
        });
    }

    @Test
    void doesNotExtendATreeThatIsNotTheSignedOne() {
        altered("update ledger.tile set hashes = set_byte(hashes, 9, 7) where level = 0 and tile_index = 2", () -> {
            NODE.write("review:late");

            assertThatExceptionOfType(BrokenTree.class).isThrownBy(NODE::sequence);
        });
        assertThat(NODE.reader().latest().size()).isEqualTo(ENTRIES);
    }

    private static Optional<Refusal> trouble(Integrity integrity) {
        return new LedgerReadiness(integrity, NODE.bean(LedgerProperties.class), Clock.systemUTC()).trouble();
    }

    private static void altered(String alteration, Runnable check) {
        NODE.transactions().executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            assertThat(NODE.database().sql(alteration).update()).isPositive();
            check.run();
        });
    }
}
