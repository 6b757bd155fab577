package dev.chancery.ledger;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/** Leaves to build trees of. */
public final class TestLeaves {

    private TestLeaves() {}

    /** The hashes of this many different leaves. */
    public static List<byte[]> hashes(int count) {
        return IntStream.range(0, count)
                .mapToObj(it -> ByteBuffer.allocate(Integer.BYTES).putInt(it).array())
                .map(MerkleTree::leafHash)
                .toList();
    }
}
