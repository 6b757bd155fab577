package dev.chancery.ledger.tiles;

import dev.chancery.ledger.MerkleTree;
import java.util.HashMap;
import java.util.Map;

/** Finds the hashes of complete subtrees in tiles, each fetched once. For one thread and one proof. */
public final class TiledSubtrees implements MerkleTree.Subtrees {

    private final TileSource source;
    private final Map<String, Tile> fetched = new HashMap<>();

    public TiledSubtrees(TileSource source) {
        this.source = source;
    }

    @Override
    public byte[] hash(int height, long index) {
        var level = height / Tile.HEIGHT;
        var heightInTile = height % Tile.HEIGHT;
        var first = index << heightInTile;
        var position = (int) (first % Tile.WIDTH);
        var tile = fetch(level, first / Tile.WIDTH);
        if (position + (1 << heightInTile) > tile.width()) {
            throw new BrokenTree("Tile " + Tile.name(level, tile.index()) + " holds only " + tile.width() + " hashes.");
        }
        return tile.subtree(heightInTile, position);
    }

    private Tile fetch(int level, long index) {
        return fetched.computeIfAbsent(
                Tile.name(level, index),
                name -> source.tile(level, index).orElseThrow(() -> new BrokenTree("Tile " + name + " is missing.")));
    }
}
