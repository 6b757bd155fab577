package dev.chancery.ledger.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.ledger.MerkleTree;
import dev.chancery.ledger.TestLeaves;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeEdgeTest {

    private final TilesInMemory tiles = new TilesInMemory();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 255, 256, 257, 511, 512, 1000, 65_535, 65_536, 65_537, 70_000})
    void hasTheRootOfTheWholeTree(int size) {
        var leaves = TestLeaves.hashes(size);

        var edge = grow(TreeEdge.empty(tiles::keep), leaves);

        assertThat(edge.root()).isEqualTo(MerkleTree.over(leaves).root(size));
    }

    @Test
    void growsInBatchesOfAnySizeToTheSameTree() {
        var random = new Random(20_260_101);
        var leaves = TestLeaves.hashes(3_000);
        var size = 0;
        while (size < leaves.size()) {
            var next = Math.min(leaves.size(), size + random.nextInt(600));
            var edge = grow(TreeEdge.of(size, tiles, tiles::keep), leaves.subList(size, next));
            edge.partialTiles().forEach(tiles::keep);
            size = next;
            assertThat(edge.root()).isEqualTo(MerkleTree.over(leaves).root(size));
        }
    }

    @Test
    void cutsAsManyTilesAsTheSpecificationSays() {
        grow(TreeEdge.empty(tiles::keep), TestLeaves.hashes(70_000))
                .partialTiles()
                .forEach(tiles::keep);

        assertThat(List.of(tiles.count(0), tiles.count(1), tiles.count(2), tiles.count(3)))
                .containsExactly(274, 2, 1, 0);
        assertThat(tiles.tile(0, 273)).map(Tile::width).contains(112);
        assertThat(tiles.tile(1, 1)).map(Tile::width).contains(17);
        assertThat(tiles.tile(2, 0)).map(Tile::width).contains(1);
    }

    @Test
    void answersEveryProofFromTiles() {
        var leaves = TestLeaves.hashes(70_000);
        grow(TreeEdge.empty(tiles::keep), leaves).partialTiles().forEach(tiles::keep);
        var tiled = new MerkleTree(new TiledSubtrees(tiles));
        var whole = MerkleTree.over(leaves);

        for (var index : List.of(0L, 255L, 256L, 65_535L, 65_536L, 69_999L)) {
            assertThat(tiled.inclusionProof(index, 70_000))
                    .containsExactlyElementsOf(whole.inclusionProof(index, 70_000));
        }
        for (var first : List.of(1L, 256L, 300L, 65_537L, 70_000L)) {
            assertThat(tiled.consistencyProof(first, 70_000))
                    .containsExactlyElementsOf(whole.consistencyProof(first, 70_000));
        }
    }

    @Test
    void refusesToGrowFromATileThatIsTooNarrow() {
        assertThatExceptionOfType(BrokenTree.class)
                .isThrownBy(() -> TreeEdge.of(3, (level, index) -> Optional.empty(), tiles::keep))
                .withMessageContaining("Tile 0/0 does not hold the 3 hashes");
    }

    private static TreeEdge grow(TreeEdge edge, List<byte[]> leaves) {
        leaves.forEach(edge::append);
        return edge;
    }
}
