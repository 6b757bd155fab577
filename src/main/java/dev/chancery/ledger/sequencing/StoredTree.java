package dev.chancery.ledger.sequencing;

import dev.chancery.ledger.Checkpoint;
import dev.chancery.ledger.store.Checkpoints;
import dev.chancery.ledger.store.StoredTiles;
import dev.chancery.ledger.tiles.BrokenTree;
import dev.chancery.ledger.tiles.Tile;
import dev.chancery.ledger.tiles.TreeEdge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** The tree as it is kept: tiles, and the checkpoints that sign it. Changed only under the sequencer's lock. */
@Component
class StoredTree {

    private final StoredTiles tiles;
    private final Checkpoints checkpoints;

    StoredTree(StoredTiles tiles, Checkpoints checkpoints) {
        this.tiles = tiles;
        this.checkpoints = checkpoints;
    }

    /** How many leaves the latest checkpoint signs. */
    long size() {
        return checkpoints.latest().orElseThrow().size();
    }

    void signEmptyTree() {
        if (checkpoints.latest().isEmpty()) {
            checkpoints.sign(TreeEdge.empty(_ -> {}));
        }
    }

    /**
     * Extends the tree by these leaves and signs it.
     *
     * @throws BrokenTree when what is stored is not what the latest checkpoint signs
     */
    void extend(List<byte[]> leafHashes) {
        var full = new ArrayList<Tile>();
        var head = checkpoints.latest().orElseThrow();
        var edge = TreeEdge.of(head.size(), tiles, full::add);
        refuseOtherRoot(edge, head);
        leafHashes.forEach(edge::append);
        tiles.keep(full);
        tiles.keep(edge.partialTiles());
        checkpoints.sign(edge);
    }

    private static void refuseOtherRoot(TreeEdge edge, Checkpoint head) {
        if (!Arrays.equals(edge.root(), head.root())) {
            throw new BrokenTree("The tiles at the edge of the tree do not hash to the root that the checkpoint of "
                    + head.size() + " entries signs.");
        }
    }
}
