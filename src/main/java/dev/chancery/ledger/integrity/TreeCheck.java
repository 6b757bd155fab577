package dev.chancery.ledger.integrity;

import dev.chancery.ledger.Checkpoint;
import dev.chancery.ledger.store.StoredTiles;
import dev.chancery.ledger.tiles.BrokenTree;
import dev.chancery.ledger.tiles.Tile;
import dev.chancery.ledger.tiles.TreeEdge;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Recomputes the tree from its stored leaf hashes and compares every tile, the root and the signature. */
@Component
class TreeCheck {

    private final StoredTiles tiles;
    private final CheckpointSignatures signatures;

    TreeCheck(StoredTiles tiles, CheckpointSignatures signatures) {
        this.tiles = tiles;
        this.signatures = signatures;
    }

    /** @throws BrokenTree naming the tile or checkpoint that does not hold */
    void run(Checkpoint head) {
        refuseUnsigned(head);
        var edge = TreeEdge.empty(this::compare);
        var count = Tile.count(0, head.size());
        for (var index = 0L; index < count; index++) {
            append(edge, stored(0, index), head.size());
        }
        edge.partialTiles().forEach(this::compare);
        if (!Arrays.equals(edge.root(), head.root())) {
            throw new BrokenTree("The leaf hashes do not hash to the root that the checkpoint of " + head.size()
                    + " entries signs.");
        }
    }

    private static void append(TreeEdge edge, Tile leaves, long size) {
        var width = Math.min(leaves.width(), size - edge.size());
        for (var position = 0; position < width; position++) {
            edge.append(leaves.hash(position));
        }
    }

    private void compare(Tile computed) {
        if (computed.level() == 0) {
            return;
        }
        var stored = stored(computed.level(), computed.index());
        var differing = stored.firstDifference(computed);
        if (differing >= 0) {
            var below = computed.index() * Tile.WIDTH + differing;
            throw new BrokenTree("Tile " + Tile.name(computed.level() - 1, below) + " does not hash to what tile "
                    + stored.name() + " holds for it.");
        }
    }

    private Tile stored(int level, long index) {
        return tiles.tile(level, index)
                .orElseThrow(() -> new BrokenTree("Tile " + Tile.name(level, index) + " is missing."));
    }

    private void refuseUnsigned(Checkpoint head) {
        if (!signatures.hold(head)) {
            throw new BrokenTree(
                    "The checkpoint of " + head.size() + " entries is not signed by the key " + head.keyId() + ".");
        }
    }
}
