package dev.chancery.ledger;

import java.util.Arrays;
import java.util.List;

/** Shows that a leaf is at its index in the tree that the checkpoint signs (RFC 9162 section 2.1.3). */
public record InclusionProof(long index, long treeSize, byte[] leafHash, List<byte[]> hashes, Checkpoint checkpoint) {

    public InclusionProof {
        hashes = List.copyOf(hashes);
    }

    /** Whether exactly these entry bytes are in the tree of the checkpoint; says nothing about its signature. */
    public boolean proves(byte[] canonical) {
        return treeSize == checkpoint.size()
                && Arrays.equals(leafHash, MerkleTree.leafHash(canonical))
                && MerkleProofs.includes(leafHash, index, treeSize, hashes, checkpoint.root());
    }
}
