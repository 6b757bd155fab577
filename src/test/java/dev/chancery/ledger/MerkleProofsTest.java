package dev.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MerkleProofsTest {

    private static final int SMALL = 40;
    private static final int LARGE = 3_000;
    private static final List<byte[]> LEAVES = TestLeaves.hashes(LARGE);
    private static final MerkleTree TREE = MerkleTree.over(LEAVES);

    private final Random random = new Random(6962);

    @Test
    void hashesTheTreeWithoutLeavesAsNothing() {
        assertThat(HexFormat.of().formatHex(TREE.root(0)))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void includesEveryLeafOfEverySmallTree() {
        for (var size = 1; size <= SMALL; size++) {
            for (var index = 0; index < size; index++) {
                assertThat(includes(index, size, TREE.inclusionProof(index, size)))
                        .isTrue();
            }
        }
    }

    @Test
    void includesLeavesOfThousandsOfLargerTrees() {
        for (var round = 0; round < 4_000; round++) {
            var size = 1 + random.nextInt(LARGE);
            var index = random.nextInt(size);
            assertThat(includes(index, size, TREE.inclusionProof(index, size))).isTrue();
        }
    }

    @Test
    void findsEverySmallTreeConsistentWithEveryLargerOne() {
        for (var second = 1; second <= SMALL; second++) {
            for (var first = 1; first <= second; first++) {
                assertThat(isConsistent(first, second, TREE.consistencyProof(first, second)))
                        .isTrue();
            }
        }
    }

    @Test
    void findsThousandsOfLargerTreesConsistent() {
        for (var round = 0; round < 4_000; round++) {
            var second = 1 + random.nextInt(LARGE);
            var first = 1 + random.nextInt(second);
            assertThat(isConsistent(first, second, TREE.consistencyProof(first, second)))
                    .isTrue();
        }
    }

    @Test
    void refusesEveryCorruptedInclusionProof() {
        for (var round = 0; round < 2_000; round++) {
            var size = 2 + random.nextInt(LARGE - 1);
            var index = random.nextInt(size);
            assertThat(includes(index, size, corrupted(TREE.inclusionProof(index, size))))
                    .isFalse();
        }
    }

    @Test
    void refusesEveryCorruptedConsistencyProof() {
        for (var round = 0; round < 2_000; round++) {
            var second = 2 + random.nextInt(LARGE - 1);
            var first = 1 + random.nextInt(second - 1);
            assertThat(isConsistent(first, second, corrupted(TREE.consistencyProof(first, second))))
                    .isFalse();
        }
    }

    @Test
    void refusesAnotherIndexSizeLeafOrRoot() {
        var proof = TREE.inclusionProof(5, 100);
        var root = TREE.root(100);

        assertThat(MerkleProofs.includes(LEAVES.get(5), 4, 100, proof, root)).isFalse();
        assertThat(MerkleProofs.includes(LEAVES.get(5), 5, 200, proof, root)).isFalse();
        assertThat(MerkleProofs.includes(LEAVES.get(6), 5, 100, proof, root)).isFalse();
        assertThat(MerkleProofs.includes(LEAVES.get(5), 5, 100, proof, TREE.root(101)))
                .isFalse();
        assertThat(MerkleProofs.includes(LEAVES.get(5), -1, 100, proof, root)).isFalse();
        assertThat(MerkleProofs.includes(LEAVES.get(5), 100, 100, proof, root)).isFalse();
    }

    @Test
    void provesNothingFromAnEmptyTree() {
        assertThat(MerkleProofs.isConsistent(0, TREE.root(0), 7, TREE.root(7), List.of()))
                .isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> TREE.consistencyProof(0, 7));
        assertThatIllegalArgumentException().isThrownBy(() -> TREE.inclusionProof(7, 7));
    }

    private static boolean includes(int index, int size, List<byte[]> proof) {
        return MerkleProofs.includes(LEAVES.get(index), index, size, proof, TREE.root(size));
    }

    private static boolean isConsistent(int first, int second, List<byte[]> proof) {
        return MerkleProofs.isConsistent(first, TREE.root(first), second, TREE.root(second), proof);
    }

    private List<byte[]> corrupted(List<byte[]> proof) {
        var copy = new ArrayList<>(proof.stream().map(byte[]::clone).toList());
        var position = random.nextInt(copy.size());
        switch (random.nextInt(4)) {
            case 0 -> copy.get(position)[random.nextInt(MerkleTree.HASH_LENGTH)] ^= (byte) (1 << random.nextInt(8));
            case 1 -> copy.remove(position);
            case 2 -> copy.add(position, new byte[MerkleTree.HASH_LENGTH]);
            default -> copy.set(position, new byte[random.nextInt(MerkleTree.HASH_LENGTH)]);
        }
        return copy;
    }
}
