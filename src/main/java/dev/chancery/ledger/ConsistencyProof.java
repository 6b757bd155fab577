package dev.chancery.ledger;

import java.util.List;

/** Shows that the tree of {@code second} leaves is that of {@code first} leaves, extended (RFC 9162 section 2.1.4). */
public record ConsistencyProof(long first, byte[] firstRoot, long second, byte[] secondRoot, List<byte[]> hashes) {

    public ConsistencyProof {
        hashes = List.copyOf(hashes);
    }

    public boolean holds() {
        return MerkleProofs.isConsistent(first, firstRoot, second, secondRoot, hashes);
    }
}
