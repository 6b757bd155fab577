package dev.chancery.ledger.sequencing;

import dev.chancery.ledger.store.Entries;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes pending entries into the tree: an index each without gaps, the tiles, and a signed checkpoint, in one
 * transaction. A lock in the database lets one node at a time take a turn, whichever it is. An entry whose transaction
 * commits late is not visible before, and still pending at the next turn after.
 */
@Component
public class Sequencer {

    /** The most entries that one turn takes, so that a backlog does not become one huge transaction. */
    static final int BATCH = 4096;

    private static final int MOVED_ROWS_WORTH_TIDYING = 10_000;

    private final Entries entries;
    private final StoredTree tree;
    private final Partitions partitions;
    private final SequencerLock lock;
    private final TransactionTemplate transactions;
    private final AtomicInteger moved = new AtomicInteger();

    Sequencer(
            Entries entries,
            StoredTree tree,
            Partitions partitions,
            SequencerLock lock,
            TransactionTemplate transactions) {
        this.entries = entries;
        this.tree = tree;
        this.partitions = partitions;
        this.lock = lock;
        this.transactions = transactions;
    }

    /** Signs the empty tree when there is none yet, so that there always is a latest checkpoint. */
    public void establish() {
        transactions.executeWithoutResult(_ -> {
            lock.take();
            tree.signEmptyTree();
            partitions.prepare();
        });
    }

    /**
     * Sequences what is pending, at most one batch of it.
     *
     * @return how many entries it took; none when there are none, or when another node is at it
     * @throws dev.chancery.ledger.tiles.BrokenTree when the stored tree is not the one that was signed
     */
    public int turn() {
        if (!entries.arePending()) {
            return 0;
        }
        var taken = transactions.execute(_ -> lock.tryTake() ? extend() : 0);
        tidyAfter(taken);
        return taken;
    }

    private int extend() {
        if (!partitions.arePrepared()) {
            partitions.prepare();
        }
        var leafHashes = entries.sequence(tree.size(), BATCH);
        if (!leafHashes.isEmpty()) {
            tree.extend(leafHashes);
        }
        return leafHashes.size();
    }

    private void tidyAfter(int taken) {
        if (moved.addAndGet(taken) >= MOVED_ROWS_WORTH_TIDYING) {
            moved.set(0);
            entries.tidy();
        }
    }
}
