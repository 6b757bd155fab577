package dev.chancery.attest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.testing.Vectors;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Wycheproof's key sets that mix, weaken or confuse algorithms: HMAC, RSA and ECDSA, sound or not. */
class JwsVectorTest {

    @Test
    void nothingSignedWithAnotherAlgorithmIsEverReadable() {
        var readable = new ArrayList<String>();
        var decided = 0;
        for (var group : Vectors.json("ed25519/json_web_key.json").get("testGroups")) {
            for (var test : group.get("tests")) {
                decided++;
                if (!(Jws.parse(test.get("jws").stringValue()) instanceof Jws.Unreadable)) {
                    readable.add(test.toString());
                }
            }
        }

        assertThat(readable).isEmpty();
        assertThat(decided).isGreaterThanOrEqualTo(26);
    }
}
