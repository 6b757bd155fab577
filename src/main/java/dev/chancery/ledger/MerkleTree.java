package dev.chancery.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The hash tree of RFC 6962 section 2.1 over SHA-256, built from the hashes of its complete subtrees, wherever those are
 * kept.
 */
public final class MerkleTree {

    /** The length of every hash, in bytes. */
    public static final int HASH_LENGTH = 32;

    private static final byte LEAF_PREFIX = 0x00;
    private static final byte NODE_PREFIX = 0x01;

    private final Subtrees subtrees;

    public MerkleTree(Subtrees subtrees) {
        this.subtrees = subtrees;
    }

    /** A tree whose leaf hashes are all in memory. */
    public static MerkleTree over(List<byte[]> leafHashes) {
        var levels = new ArrayList<List<byte[]>>();
        levels.add(List.copyOf(leafHashes));
        while (levels.getLast().size() > 1) {
            levels.add(parents(levels.getLast()));
        }
        return new MerkleTree((height, index) -> levels.get(height).get(Math.toIntExact(index)));
    }

    private static List<byte[]> parents(List<byte[]> children) {
        return IntStream.range(0, children.size() / 2)
                .mapToObj(it -> nodeHash(children.get(2 * it), children.get(2 * it + 1)))
                .toList();
    }

    /** The hash of a leaf: {@code SHA-256(0x00 ‖ entry)}. */
    public static byte[] leafHash(byte[] entry) {
        var sha256 = sha256();
        sha256.update(LEAF_PREFIX);
        return sha256.digest(entry);
    }

    /** The hash of an inner node: {@code SHA-256(0x01 ‖ left ‖ right)}. */
    public static byte[] nodeHash(byte[] left, byte[] right) {
        var sha256 = sha256();
        sha256.update(NODE_PREFIX);
        sha256.update(left);
        return sha256.digest(right);
    }

    /** The root of the first {@code size} leaves; that of no leaves is the SHA-256 of nothing. */
    public byte[] root(long size) {
        return size == 0 ? sha256().digest() : range(0, size);
    }

    /** The audit path for a leaf, nearest sibling first (RFC 9162 section 2.1.3.1). */
    public List<byte[]> inclusionProof(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("A tree of " + size + " leaves has no leaf " + index + ".");
        }
        var path = new ArrayList<byte[]>();
        addPath(path, index, 0, size);
        return path;
    }

    /** Shows that the tree of {@code second} leaves extends that of {@code first} (RFC 9162 section 2.1.4.1). */
    public List<byte[]> consistencyProof(long first, long second) {
        if (first < 1 || first > second) {
            throw new IllegalArgumentException(
                    "A tree of " + second + " leaves extends no tree of " + first + " leaves provably.");
        }
        var proof = new ArrayList<byte[]>();
        addSubproof(proof, first, 0, second, true);
        return proof;
    }

    private void addPath(List<byte[]> path, long index, long begin, long end) {
        if (end - begin == 1) {
            return;
        }
        var middle = begin + split(end - begin);
        if (index < middle) {
            addPath(path, index, begin, middle);
            path.add(range(middle, end));
        } else {
            addPath(path, index, middle, end);
            path.add(range(begin, middle));
        }
    }

    private void addSubproof(List<byte[]> proof, long first, long begin, long end, boolean isOldRoot) {
        if (first == end) {
            if (!isOldRoot) {
                proof.add(range(begin, end));
            }
            return;
        }
        var middle = begin + split(end - begin);
        if (first <= middle) {
            addSubproof(proof, first, begin, middle, isOldRoot);
            proof.add(range(middle, end));
        } else {
            addSubproof(proof, first, middle, end, false);
            proof.add(range(begin, middle));
        }
    }

    private byte[] range(long begin, long end) {
        var width = end - begin;
        if (Long.bitCount(width) == 1) {
            var height = Long.numberOfTrailingZeros(width);
            return subtrees.hash(height, begin >> height);
        }
        var middle = begin + split(width);
        return nodeHash(range(begin, middle), range(middle, end));
    }

    /** The largest power of two below this width, as RFC 6962 splits every tree. */
    private static long split(long width) {
        return Long.highestOneBit(width - 1);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** Where the hashes of complete subtrees come from. */
    @FunctionalInterface
    public interface Subtrees {

        /** The hash over the {@code 2^height} leaves that start at leaf {@code index · 2^height}. */
        byte[] hash(int height, long index);
    }
}
