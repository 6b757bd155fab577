package dev.chancery.attest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.testing.Vectors;
import java.util.ArrayList;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Wycheproof's Ed25519 signatures. */
class Ed25519VectorTest {

    @Test
    void everyPublishedSignatureIsDecidedAsPublished() {
        var wrong = new ArrayList<String>();
        var decided = 0;
        for (var group : Vectors.json("ed25519/wycheproof.json").get("testGroups")) {
            var key = VerificationKey.of(bytes(group.get("publicKey").get("pk")));
            for (var test : group.get("tests")) {
                var valid = test.get("result").stringValue().equals("valid");
                decided++;
                if (key.verifies(bytes(test.get("msg")), bytes(test.get("sig"))) != valid) {
                    wrong.add(test.toString());
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(decided).isGreaterThanOrEqualTo(150);
    }

    private static byte[] bytes(JsonNode hex) {
        return HexFormat.of().parseHex(hex.stringValue());
    }
}
