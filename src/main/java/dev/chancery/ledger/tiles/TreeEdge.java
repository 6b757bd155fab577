package dev.chancery.ledger.tiles;

import dev.chancery.ledger.MerkleTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The right edge of a tree, which is all that is needed to extend it and to know its root. Tiles that become full are
 * handed on at once, in the order in which a level needs those below it.
 */
public final class TreeEdge {

    private final Consumer<Tile> fullTiles;
    private final List<byte[]> partial = new ArrayList<>();
    private long size;

    private TreeEdge(long size, Consumer<Tile> fullTiles) {
        this.size = size;
        this.fullTiles = fullTiles;
    }

    /** The edge of a tree without leaves. */
    public static TreeEdge empty(Consumer<Tile> fullTiles) {
        return new TreeEdge(0, fullTiles);
    }

    /**
     * The edge of a stored tree.
     *
     * @throws BrokenTree when a tile of the edge is missing or too narrow
     */
    public static TreeEdge of(long size, TileSource source, Consumer<Tile> fullTiles) {
        var edge = new TreeEdge(size, fullTiles);
        for (var level = 0; Tile.hashesAt(level, size) > 0; level++) {
            edge.load(level, source);
        }
        return edge;
    }

    private void load(int level, TileSource source) {
        var width = widthAt(level);
        if (width == 0) {
            return;
        }
        var index = Tile.hashesAt(level, size) / Tile.WIDTH;
        var stored = source.tile(level, index)
                .filter(tile -> tile.width() >= width)
                .orElseThrow(() -> new BrokenTree("Tile " + Tile.name(level, index) + " does not hold the " + width
                        + " hashes that a tree of " + size + " entries has there."));
        System.arraycopy(stored.hashes(), 0, buffer(level), 0, Tile.bytes(width));
    }

    public long size() {
        return size;
    }

    /** Extends the tree by one leaf. */
    public void append(byte[] leafHash) {
        put(0, leafHash);
        size++;
    }

    private void put(int level, byte[] hash) {
        var count = Tile.hashesAt(level, size);
        var position = (int) (count % Tile.WIDTH);
        var buffer = buffer(level);
        System.arraycopy(hash, 0, buffer, Tile.bytes(position), MerkleTree.HASH_LENGTH);
        if (position == Tile.WIDTH - 1) {
            var full = new Tile(level, count / Tile.WIDTH, buffer.clone());
            fullTiles.accept(full);
            put(level + 1, full.subtree(Tile.HEIGHT, 0));
        }
    }

    /** The tiles at the edge that are not full, lowest level first. */
    public List<Tile> partialTiles() {
        var tiles = new ArrayList<Tile>();
        for (var level = 0; level < partial.size(); level++) {
            partialTile(level).ifPresent(tiles::add);
        }
        return tiles;
    }

    /** The root hash of the tree. */
    public byte[] root() {
        return new MerkleTree(this::subtree).root(size);
    }

    private byte[] subtree(int height, long index) {
        var position = (int) ((index << (height % Tile.HEIGHT)) % Tile.WIDTH);
        return partialTile(height / Tile.HEIGHT).orElseThrow().subtree(height % Tile.HEIGHT, position);
    }

    private Optional<Tile> partialTile(int level) {
        var width = widthAt(level);
        return width == 0
                ? Optional.empty()
                : Optional.of(new Tile(
                        level,
                        Tile.hashesAt(level, size) / Tile.WIDTH,
                        Arrays.copyOf(buffer(level), Tile.bytes(width))));
    }

    private int widthAt(int level) {
        return (int) (Tile.hashesAt(level, size) % Tile.WIDTH);
    }

    private byte[] buffer(int level) {
        while (partial.size() <= level) {
            partial.add(new byte[Tile.bytes(Tile.WIDTH)]);
        }
        return partial.get(level);
    }
}
