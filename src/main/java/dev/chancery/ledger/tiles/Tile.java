package dev.chancery.ledger.tiles;

import dev.chancery.ledger.MerkleTree;
import java.util.Arrays;

/**
 * Up to 256 consecutive hashes of one level of the tree, concatenated. A hash at level {@code n + 1} is that of a full
 * tile at level {@code n}; level 0 holds the leaf hashes.
 */
public record Tile(int level, long index, byte[] hashes) {

    /** How many hashes a full tile holds. */
    public static final int WIDTH = 256;

    /** By how many levels of the tree a level of tiles is higher than the one below. */
    static final int HEIGHT = 8;

    public Tile {
        if (hashes.length == 0 || hashes.length % MerkleTree.HASH_LENGTH != 0 || hashes.length > bytes(WIDTH)) {
            throw new IllegalArgumentException(
                    "A tile holds 1 to 256 hashes of 32 bytes, but " + name(level, index) + " has " + hashes.length);
        }
    }

    /** How many hashes a tree of this size has at this level of tiles. */
    public static long hashesAt(int level, long treeSize) {
        return level * HEIGHT >= Long.SIZE ? 0 : treeSize >>> (level * HEIGHT);
    }

    /** How many tiles, full or not, a tree of this size has at this level. */
    public static long count(int level, long treeSize) {
        return (hashesAt(level, treeSize) + WIDTH - 1) / WIDTH;
    }

    /** The form for people, such as {@code 0/17}. */
    public static String name(int level, long index) {
        return level + "/" + index;
    }

    public String name() {
        return name(level, index);
    }

    /** How many hashes it holds. */
    public int width() {
        return hashes.length / MerkleTree.HASH_LENGTH;
    }

    public byte[] hash(int position) {
        return Arrays.copyOfRange(hashes, bytes(position), bytes(position + 1));
    }

    /** The hash over {@code 2^height} hashes from this position on. */
    byte[] subtree(int height, int position) {
        return height == 0
                ? hash(position)
                : MerkleTree.nodeHash(
                        subtree(height - 1, position), subtree(height - 1, position + (1 << (height - 1))));
    }

    /** The hash over a full tile, which the tile above it holds. */
    public byte[] root() {
        return subtree(HEIGHT, 0);
    }

    /** The first hashes of this tile, as a smaller tree had them. */
    public Tile narrowed(int width) {
        return new Tile(level, index, Arrays.copyOf(hashes, bytes(width)));
    }

    /** The position of the first hash of the other tile that this one does not hold as well; -1 if there is none. */
    public int firstDifference(Tile other) {
        var end = Math.min(hashes.length, other.hashes.length);
        var difference = Arrays.mismatch(hashes, 0, end, other.hashes, 0, other.hashes.length);
        return difference < 0 || difference >= other.hashes.length ? -1 : difference / MerkleTree.HASH_LENGTH;
    }

    static int bytes(int hashes) {
        return hashes * MerkleTree.HASH_LENGTH;
    }
}
