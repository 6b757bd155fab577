package dev.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.testing.Vectors;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The proofs that transparency-dev publishes, each decided as it says. */
class MerkleVectorTest {

    @Test
    void decidesEveryPublishedInclusionProof() {
        for (var vector : Vectors.jsonLines("merkle/inclusion.jsonl")) {
            var isIncluded = MerkleProofs.includes(
                    bytes(vector.get("leafHash")),
                    number(vector.get("leafIdx")),
                    number(vector.get("treeSize")),
                    proof(vector),
                    bytes(vector.get("root")));

            assertThat(isIncluded).as(vector.get("case").asString()).isEqualTo(isRight(vector));
        }
    }

    @Test
    void decidesEveryPublishedConsistencyProof() {
        for (var vector : Vectors.jsonLines("merkle/consistency.jsonl")) {
            var isConsistent = MerkleProofs.isConsistent(
                    number(vector.get("size1")),
                    bytes(vector.get("root1")),
                    number(vector.get("size2")),
                    bytes(vector.get("root2")),
                    proof(vector));

            assertThat(isConsistent).as(vector.get("case").asString()).isEqualTo(isRight(vector));
        }
    }

    private static boolean isRight(JsonNode vector) {
        return !vector.get("wantErr").asBoolean();
    }

    /** Sizes and indexes are unsigned there; what does not fit a signed number is negative here, and refused. */
    private static long number(JsonNode value) {
        return value.bigIntegerValue().longValue();
    }

    private static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asString());
    }

    private static List<byte[]> proof(JsonNode vector) {
        var hashes = new ArrayList<byte[]>();
        vector.get("proof").forEach(it -> hashes.add(bytes(it)));
        return hashes;
    }
}
