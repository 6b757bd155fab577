package dev.chancery.ledger.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chancery.ledger.integrity.RangeVerdict.Broken;
import dev.chancery.ledger.integrity.RangeVerdict.Refused;
import dev.chancery.ledger.integrity.RangeVerdict.Sound;
import dev.chancery.ledger.integrity.RangeVerdict.Stopped;
import dev.chancery.ledger.testing.LedgerNode;
import dev.chancery.testing.TestPostgres;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A range that was altered is found, and the entry named; what lies outside of it is left alone. */
class RangeCheckIT {

    private static final int ENTRIES = 700;
    private static final EntryRange ALL = new EntryRange(0, ENTRIES - 1);

    private static final LedgerNode NODE = LedgerNode.still(TestPostgres.freshUrl());

    private final RangeCheck check = NODE.bean(RangeCheck.class);

    @BeforeAll
    static void fillInSevenBatches() {
        for (var batch = 0; batch < 7; batch++) {
            NODE.transactions().executeWithoutResult(_ -> {
                for (var entry = 0; entry < ENTRIES / 7; entry++) {
                    NODE.write("review:" + entry);
                }
            });
            NODE.sequence();
        }
    }

    @AfterAll
    static void close() {
        NODE.close();
    }

    @Test
    void findsAnUntouchedLogSoundAndTellsHowFarItHasCome() {
        var heard = new ArrayList<Long>();

        assertThat(check.of(ALL, heard::add)).isInstanceOfSatisfying(Sound.class, it -> {
            assertThat(it.head().size()).isEqualTo(ENTRIES);
            assertThat(it.checkpoints()).isEqualTo(7);
        });
        assertThat(heard).containsExactly(256L, 512L, 700L);
    }

    @Test
    void comparesTheCheckpointsWithinARange() {
        assertThat(of(150, 420))
                .isInstanceOfSatisfying(
                        Sound.class, it -> assertThat(it.checkpoints()).isEqualTo(3));
        assertThat(of(699, 699)).isInstanceOf(Sound.class);
    }

    @Test
    void namesTheEntryThatWasAltered() {
        var entry = NODE.database()
                .sql("select id from ledger.entry where leaf_index = 300")
                .query(UUID.class)
                .single();

        altered("update ledger.entry set canonical = canonical || ' ' where leaf_index = 300", () -> {
            assertThat(of(0, 699)).isInstanceOfSatisfying(Broken.class, it -> {
                assertThat(it.entry()).contains(entry);
                assertThat(it.where()).startsWith("Entry 300 (").endsWith("is not what was sequenced there.");
            });
            assertThat(of(300, 300)).isInstanceOf(Broken.class);
            assertThat(of(0, 299)).isInstanceOf(Sound.class);
            assertThat(of(301, 699)).isInstanceOf(Sound.class);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            delete from ledger.entry where leaf_index = 511 ; Entry 511 is missing.
            update ledger.entry set leaf_index = 20 where leaf_index = 21 ; Two entries have the index 20.
            update ledger.entry set actor = 'person:mallory' where leaf_index = 5 ; is listed under values
            update ledger.tile set hashes = set_byte(hashes, 40, 7) where level = 0 and tile_index = 1 ; Tile 0/1 does not hash to what tile 1/0 holds
            update ledger.tile set hashes = set_byte(hashes, 40, 7) where level = 1 ; The tree does not hash to the root
            update ledger.tile set hashes = set_byte(hashes, 9, 7) where level = 0 and tile_index = 2 ; The tree does not hash to the root
            delete from ledger.tile where level = 0 and tile_index = 0 ; Tile 0/0 does not hold
            update ledger.checkpoint set note = replace(note, 'test.local', 'evil.local') where tree_size = 300 ; The checkpoint of 300 entries is not signed
            update ledger.checkpoint set root = sha256(root) where tree_size = 700 ; The checkpoint of 700 entries is not signed
            """)
    void saysWhereTheRangeWasAltered(String alteration, String where) {
        altered(
                alteration,
                () -> assertThat(of(0, 699))
                        .isInstanceOfSatisfying(
                                Broken.class, it -> assertThat(it.where()).contains(where)));
    }

    @Test
    void findsAnEarlierCheckpointThatWasRightlySignedForAnotherTree() {
        altered("""
                update ledger.checkpoint set (root, note) =
                    (select root, note from ledger.checkpoint where tree_size = 200), tree_size = 301
                where tree_size = 300
                """, () -> assertThat(of(0, 699)).isInstanceOf(Broken.class));
    }

    @Test
    void refusesWhatTheTreeDoesNotHold() {
        assertThat(of(0, 700))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.refusal().code()).isEqualTo("range_beyond_tree"));
        assertThatIllegalArgumentException().isThrownBy(() -> new EntryRange(-1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new EntryRange(4, 3));
    }

    @Test
    void stopsWhenNobodyWantsToKnowAnyMore() {
        assertThat(check.of(ALL, _ -> false)).isEqualTo(new Stopped(ALL));
    }

    @Test
    void turnsAwayAThirdWhileTwoAreAtIt() {
        var third = new AtomicReference<RangeVerdict>();
        check.of(ALL, _ -> {
            check.of(ALL, _ -> {
                third.set(of(0, 0));
                return false;
            });
            return false;
        });

        assertThat(third.get())
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.refusal().code()).isEqualTo("verification_busy"));
    }

    private RangeVerdict of(long first, long last) {
        return check.of(new EntryRange(first, last), _ -> true);
    }

    private static void altered(String alteration, Runnable check) {
        NODE.transactions().executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            assertThat(NODE.database().sql(alteration).update()).isPositive();
            check.run();
        });
    }
}
