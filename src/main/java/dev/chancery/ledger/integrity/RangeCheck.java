package dev.chancery.ledger.integrity;

import dev.chancery.kernel.Refusal;
import dev.chancery.ledger.Checkpoint;
import dev.chancery.ledger.MerkleTree;
import dev.chancery.ledger.store.Checkpoints;
import dev.chancery.ledger.store.StoredTiles;
import dev.chancery.ledger.tiles.BrokenTree;
import dev.chancery.ledger.tiles.Tile;
import dev.chancery.ledger.tiles.TiledSubtrees;
import dev.chancery.ledger.tiles.TreeEdge;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Proves a range of entries anew: each is what its leaf hash was made of, the leaf hashes lead up through the tiles to the
 * root that the latest checkpoint signs, and every checkpoint that was signed within the range signs a beginning of that
 * same tree. Few run at a time, for each reads everything it speaks of.
 */
@Component
public class RangeCheck {

    /** The code of a refusal because others are at it. */
    public static final String BUSY = "verification_busy";

    private static final int AT_ONCE = 2;
    private static final int CHECKPOINTS_AT_ONCE = 256;

    private final Checkpoints checkpoints;
    private final StoredTiles tiles;
    private final EntryCheck entries;
    private final CheckpointSignatures signatures;
    private final Semaphore places = new Semaphore(AT_ONCE);

    RangeCheck(Checkpoints checkpoints, StoredTiles tiles, EntryCheck entries, CheckpointSignatures signatures) {
        this.checkpoints = checkpoints;
        this.tiles = tiles;
        this.entries = entries;
        this.signatures = signatures;
    }

    /** Hears how many entries of the range were compared. */
    @FunctionalInterface
    public interface Watcher {

        /** Whether to go on. */
        boolean compared(long entries);
    }

    public RangeVerdict of(EntryRange range, Watcher watcher) {
        if (!places.tryAcquire()) {
            return new RangeVerdict.Refused(
                    new Refusal(BUSY, "Other ranges are being verified. Ask again in a moment."));
        }
        try {
            var head = checkpoints.latest().orElseThrow();
            return range.last() < head.size()
                    ? judge(range, head, watcher)
                    : new RangeVerdict.Refused(new Refusal(
                            "range_beyond_tree",
                            "The signed tree has " + head.size() + " entries, the first of which is entry 0."));
        } finally {
            places.release();
        }
    }

    private RangeVerdict judge(EntryRange range, Checkpoint head, Watcher watcher) {
        try {
            refuseUnsigned(head);
            refuseOtherRoot(head, TreeEdge.of(head.size(), tiles, _ -> {}).root());
            if (!compare(range, head.size(), watcher)) {
                return new RangeVerdict.Stopped(range);
            }
            return new RangeVerdict.Sound(range, head, compareCheckpoints(range));
        } catch (BrokenTree broken) {
            return new RangeVerdict.Broken(range, broken.where(), broken.entry());
        }
    }

    private boolean compare(EntryRange range, long size, Watcher watcher) {
        var proven = new HashSet<String>();
        for (var index = range.first() / Tile.WIDTH; index <= range.last() / Tile.WIDTH; index++) {
            var width = (int) Math.min(Tile.WIDTH, size - index * Tile.WIDTH);
            var leaves = stored(0, index, width).narrowed(width);
            climb(leaves, proven);
            var offset = index * Tile.WIDTH;
            var end = (int) Math.min(width, range.last() - offset + 1);
            entries.check(leaves, (int) Math.max(0, range.first() - offset), end);
            if (!watcher.compared(offset + end - range.first())) {
                return false;
            }
        }
        return true;
    }

    /** Up from a full tile to the one it is a hash in, until one at the edge, whose root was compared before. */
    private void climb(Tile full, Set<String> proven) {
        var tile = full;
        while (tile.width() == Tile.WIDTH && proven.add(tile.name())) {
            var position = (int) (tile.index() % Tile.WIDTH);
            var above = stored(tile.level() + 1, tile.index() / Tile.WIDTH, position + 1);
            if (!Arrays.equals(above.hash(position), tile.root())) {
                throw new BrokenTree(
                        "Tile " + tile.name() + " does not hash to what tile " + above.name() + " holds for it.");
            }
            tile = above;
        }
    }

    private Tile stored(int level, long index, int width) {
        return tiles.tile(level, index)
                .filter(it -> it.width() >= width)
                .orElseThrow(() -> new BrokenTree(
                        "Tile " + Tile.name(level, index) + " does not hold the " + width + " hashes it should."));
    }

    private long compareCheckpoints(EntryRange range) {
        var tree = new MerkleTree(new TiledSubtrees(tiles));
        var compared = 0L;
        var some = checkpoints.between(range.first() + 1, range.last() + 1, CHECKPOINTS_AT_ONCE);
        while (!some.isEmpty()) {
            for (var checkpoint : some) {
                refuseUnsigned(checkpoint);
                refuseOtherRoot(checkpoint, tree.root(checkpoint.size()));
            }
            compared += some.size();
            some = checkpoints.between(some.getLast().size() + 1, range.last() + 1, CHECKPOINTS_AT_ONCE);
        }
        return compared;
    }

    private void refuseUnsigned(Checkpoint checkpoint) {
        if (!signatures.hold(checkpoint)) {
            throw new BrokenTree("The checkpoint of " + checkpoint.size() + " entries is not signed by the key "
                    + checkpoint.keyId() + ".");
        }
    }

    private static void refuseOtherRoot(Checkpoint checkpoint, byte[] root) {
        if (!Arrays.equals(checkpoint.root(), root)) {
            throw new BrokenTree("The tree does not hash to the root that the checkpoint of " + checkpoint.size()
                    + " entries signs.");
        }
    }
}
