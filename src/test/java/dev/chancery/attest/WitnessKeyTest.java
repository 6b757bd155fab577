package dev.chancery.attest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WitnessKeyTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final String CHECKPOINT = "log.example\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

    private final SigningKey signer = TestingKeys.named("witness");
    private final WitnessKey key = new WitnessKey("witness.example/w1", signer.verificationKey());

    @Test
    void readsWhatItWrites() {
        assertThat(WitnessKey.parse(key.toString())).isEqualTo(key);
    }

    @Test
    void knowsWhenTheWitnessSawTheCheckpoint() {
        assertThat(key.sawAt(CHECKPOINT, signature(NOW.getEpochSecond(), NOW))).contains(NOW);
    }

    @Test
    void refusesAnotherCheckpointMomentNameLengthAndKey() {
        var good = signature(NOW.getEpochSecond(), NOW);

        assertThat(key.sawAt(CHECKPOINT.replace('7', '8'), good)).isEmpty();
        assertThat(key.sawAt(CHECKPOINT, signature(NOW.getEpochSecond() + 1, NOW)))
                .isEmpty();
        assertThat(key.sawAt(CHECKPOINT, signature(0, Instant.EPOCH))).isEmpty();
        assertThat(key.sawAt(CHECKPOINT, signature(-5, Instant.EPOCH.minusSeconds(5))))
                .isEmpty();
        assertThat(key.sawAt(CHECKPOINT, new SignedNote.Signature("other", good.keyHash(), good.signature())))
                .isEmpty();
        assertThat(key.sawAt(CHECKPOINT, new SignedNote.Signature(good.name(), good.keyHash(), new byte[71])))
                .isEmpty();
        assertThat(new WitnessKey(key.name(), TestingKeys.named("x").verificationKey()).sawAt(CHECKPOINT, good))
                .isEmpty();
    }

    @Test
    void isNotTheKeyOfALogThoughTheBytesAreTheSame() {
        assertThat(key.toString()).isNotEqualTo(SignedNote.verifierKey(key.name(), signer.verificationKey()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WitnessKey.parse(SignedNote.verifierKey(key.name(), signer.verificationKey())))
                .withMessageContaining("type 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "witness.example",
                "witness.example+00000000",
                "witness example+00000000+BAAA",
                "witness.example+0000000g+BAAA",
                "witness.example+00000000+!",
                "witness.example+00000000+BAAA"
            })
    void refusesWhatIsNoKey(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> WitnessKey.parse(text));
    }

    @Test
    void refusesAHashThatIsNotThatOfTheKey() {
        var hash = key.toString().split("\\+", 3)[1];

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WitnessKey.parse(key.toString().replace("+" + hash + "+", "+00000000+")))
                .withMessageStartingWith("The hash in a witness's key");
    }

    private SignedNote.Signature signature(long claimed, Instant signed) {
        var bytes = ByteBuffer.allocate(72)
                .putLong(claimed)
                .put(signer.sign(WitnessKey.message(CHECKPOINT, signed)))
                .array();
        var hash = (int) Long.parseLong(key.toString().split("\\+", 3)[1], 16);
        return new SignedNote.Signature(key.name(), hash, bytes);
    }
}
