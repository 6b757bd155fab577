package dev.chancery.ledger;

import java.security.MessageDigest;
import java.util.List;

/**
 * Checks inclusion and consistency proofs with nothing but the values in them (RFC 9162 sections 2.1.3.2 and 2.1.4.2), so
 * that a stranger needs no server of ours. Sizes and indexes beyond a signed 64-bit number are refused.
 */
public final class MerkleProofs {

    private MerkleProofs() {}

    /** Whether the leaf is at this index in the tree of this size and root. */
    public static boolean includes(byte[] leafHash, long index, long size, List<byte[]> proof, byte[] root) {
        if (index < 0 || index >= size || !areHashes(proof) || leafHash.length != MerkleTree.HASH_LENGTH) {
            return false;
        }
        var node = index;
        var last = size - 1;
        var hash = leafHash;
        for (var sibling : proof) {
            if (last == 0) {
                return false;
            }
            if (isRight(node) || node == last) {
                hash = MerkleTree.nodeHash(sibling, hash);
                var climb = isRight(node) ? 0 : Long.numberOfTrailingZeros(node);
                node >>= climb;
                last >>= climb;
            } else {
                hash = MerkleTree.nodeHash(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(hash, root);
    }

    /** Whether the second tree holds the first one's leaves, unchanged and in order, before its own. */
    public static boolean isConsistent(
            long firstSize, byte[] firstRoot, long secondSize, byte[] secondRoot, List<byte[]> proof) {
        if (firstSize < 1 || firstSize > secondSize || !areHashes(proof)) {
            return false;
        }
        if (firstSize == secondSize) {
            return proof.isEmpty() && MessageDigest.isEqual(firstRoot, secondRoot);
        }
        var isComplete = Long.bitCount(firstSize) == 1;
        if (proof.isEmpty() && !isComplete) {
            return false;
        }
        var seed = isComplete ? firstRoot : proof.getFirst();
        var rest = isComplete ? proof : proof.subList(1, proof.size());
        return seed.length == MerkleTree.HASH_LENGTH
                && new Fold(firstSize, secondSize, seed).endsIn(rest, firstRoot, secondRoot);
    }

    private static boolean areHashes(List<byte[]> proof) {
        return proof.stream().allMatch(hash -> hash.length == MerkleTree.HASH_LENGTH);
    }

    private static boolean isRight(long node) {
        return (node & 1) == 1;
    }

    /** Climbs from the last complete subtree of the first tree to both roots at once. */
    private static final class Fold {

        private long node;
        private long last;
        private byte[] first;
        private byte[] second;

        Fold(long firstSize, long secondSize, byte[] seed) {
            var climb = Long.numberOfTrailingZeros(firstSize);
            node = (firstSize - 1) >> climb;
            last = (secondSize - 1) >> climb;
            first = seed;
            second = seed;
        }

        boolean endsIn(List<byte[]> proof, byte[] firstRoot, byte[] secondRoot) {
            for (var sibling : proof) {
                if (last == 0) {
                    return false;
                }
                take(sibling);
            }
            return last == 0 && MessageDigest.isEqual(first, firstRoot) && MessageDigest.isEqual(second, secondRoot);
        }

        private void take(byte[] sibling) {
            if (isRight(node) || node == last) {
                first = MerkleTree.nodeHash(sibling, first);
                second = MerkleTree.nodeHash(sibling, second);
                var climb = isRight(node) ? 0 : Long.numberOfTrailingZeros(node);
                node >>= climb;
                last >>= climb;
            } else {
                second = MerkleTree.nodeHash(second, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
    }
}
