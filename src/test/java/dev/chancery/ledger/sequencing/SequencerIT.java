package dev.chancery.ledger.sequencing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.LedgerEntry;
import dev.chancery.ledger.MerkleTree;
import dev.chancery.ledger.integrity.Integrity;
import dev.chancery.ledger.store.Entries;
import dev.chancery.ledger.testing.LedgerNode;
import dev.chancery.testing.TestPostgres;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SequencerIT {

    private static final int WRITERS = 16;
    private static final int TRANSACTIONS_EACH = 60;

    private final String url = TestPostgres.freshUrl();

    @Test
    void twoNodesGiveEveryEntryOneIndexWithoutGaps() throws Exception {
        var committed = new ConcurrentLinkedQueue<UUID>();
        try (var one = LedgerNode.live(url);
                var other = LedgerNode.live(url);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = new ArrayList<Callable<Void>>();
            for (var writer = 0; writer < WRITERS; writer++) {
                var node = writer % 2 == 0 ? one : other;
                writers.add(() -> write(node, committed));
            }
            for (var writer : threads.invokeAll(writers)) {
                writer.get();
            }
            one.sequence();

            var entries = sequenced(one);
            assertThat(entries).extracting(LedgerEntry::id).containsExactlyInAnyOrderElementsOf(committed);
            assertThat(entries.stream()
                            .mapToLong(it -> it.index().orElseThrow())
                            .toArray())
                    .isEqualTo(LongStream.range(0, committed.size()).toArray());
            assertThat(one.reader().latest().root()).isEqualTo(rootOf(entries));
            assertThat(one.check().condition()).isInstanceOf(Integrity.Intact.class);
        }
    }

    @Test
    void aTransactionThatCommitsLateIsPickedUpOnce() {
        try (var node = LedgerNode.still(url);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var late = node.transactions().execute(_ -> {
                var open = node.write("written first");
                CompletableFuture.runAsync(() -> node.append("committed first"), threads)
                        .thenRun(node::sequence)
                        .join();
                return open;
            });
            node.sequence();
            node.sequence();

            assertThat(sequenced(node))
                    .extracting(LedgerEntry::subject)
                    .containsExactly("committed first", "written first");
            assertThat(node.reader().entry(late).orElseThrow().index()).hasValue(1);
        }
    }

    @Test
    void theEntriesOfATransactionKeepTheirOrder() {
        try (var node = LedgerNode.still(url)) {
            node.transactions()
                    .executeWithoutResult(_ -> List.of("a", "b", "c", "d", "e").forEach(node::write));
            node.sequence();

            assertThat(sequenced(node)).extracting(LedgerEntry::subject).containsExactly("a", "b", "c", "d", "e");
        }
    }

    @Test
    void takesABacklogInBatches() {
        try (var node = LedgerNode.still(url)) {
            node.transactions().executeWithoutResult(_ -> {
                for (var entry = 0; entry <= Sequencer.BATCH; entry++) {
                    node.write("backlog:" + entry);
                }
            });

            assertThat(node.bean(Sequencer.class).turn()).isEqualTo(Sequencer.BATCH);
            assertThat(node.bean(Sequencer.class).turn()).isEqualTo(1);
            assertThat(node.bean(Sequencer.class).turn()).isZero();
            assertThat(node.check().condition()).isInstanceOf(Integrity.Intact.class);
        }
    }

    @Test
    void entriesLieInThePartitionOfTheirMonth() {
        try (var node = LedgerNode.still(url)) {
            node.append("review:1");
            node.sequence();

            var month = YearMonth.now(Clock.systemUTC().withZone(ZoneOffset.UTC));
            var partition = "entry_%d_%02d".formatted(month.getYear(), month.getMonthValue());
            assertThat(rows(node, partition)).isEqualTo(1);
            assertThat(rows(node, "entry_default")).isZero();
        }
    }

    @Test
    void oneNodeLeavesTheTurnToAnother() {
        try (var one = LedgerNode.still(url);
                var other = LedgerNode.still(url)) {
            one.append("review:1");

            one.transactions().executeWithoutResult(_ -> {
                assertThat(one.bean(SequencerLock.class).tryTake()).isTrue();
                assertThat(turnOnAnotherConnection(other)).isZero();
            });

            assertThat(other.bean(Sequencer.class).turn()).isEqualTo(1);
        }
    }

    private static int turnOnAnotherConnection(LedgerNode node) {
        return node.bean(Sequencer.class).turn();
    }

    private static Void write(LedgerNode node, Collection<UUID> committed) {
        for (var number = 0; number < TRANSACTIONS_EACH; number++) {
            var isKept = number % 7 != 0;
            var entries = 1 + number % 3;
            var ids = node.transactions().execute(transaction -> {
                if (!isKept) {
                    transaction.setRollbackOnly();
                }
                return LongStream.range(0, entries)
                        .mapToObj(it -> node.write("entry:" + it))
                        .toList();
            });
            if (isKept) {
                committed.addAll(ids);
            }
        }
        return null;
    }

    private static List<LedgerEntry> sequenced(LedgerNode node) {
        return node.bean(Entries.class).between(0, Long.MAX_VALUE);
    }

    private static byte[] rootOf(List<LedgerEntry> entries) {
        var leaves =
                entries.stream().map(it -> MerkleTree.leafHash(it.canonical())).toList();
        return MerkleTree.over(leaves).root(leaves.size());
    }

    private static int rows(LedgerNode node, String table) {
        return node.database()
                .sql("select count(*) from ledger." + table)
                .query(Integer.class)
                .single();
    }
}
