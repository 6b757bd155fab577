package dev.chancery.attest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.testing.Vectors;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The one official DSSE vector, which another party signed with ECDSA. */
class EnvelopeVectorTest {

    @Test
    void encodesWhatIsSignedAsPublished() {
        var vector = Vectors.json("dsse/hello-world.json");
        var body = text(vector, "body").getBytes(StandardCharsets.UTF_8);

        assertThat(Envelope.preAuthenticationEncoding(text(vector, "payloadType"), body))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(text(vector, "pae"));
    }

    @Test
    void verifiesThePublishedEnvelopeAndNoOther() {
        var vector = Vectors.json("dsse/hello-world.json");
        var key = EcdsaKey.p256(new BigInteger(text(vector, "x")), new BigInteger(text(vector, "y")));
        var json = vector.get("envelope").toString();

        assertThat(read(json).isSignedBy(key)).isTrue();
        assertThat(read(json.replace("HelloWorld", "HelloMars")).isSignedBy(key))
                .isFalse();
        assertThat(read(json.replace("aGVsbG8gd29ybGQ=", "aGVsbG8gTWFycyE=")).isSignedBy(key))
                .isFalse();
    }

    private static Envelope read(String json) {
        return ((Envelope.Readable) Envelope.parse(json.getBytes(StandardCharsets.UTF_8))).envelope();
    }

    private static String text(JsonNode vector, String member) {
        return vector.get(member).stringValue();
    }
}
