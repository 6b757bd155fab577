package dev.chancery.attest.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.attest.TestingKeys;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealingKeyTest {

    private static final byte[] PLAIN = {1, 2, 3};
    private static final String PURPOSE = "signing key review-1";

    private final SealingKey key = TestingKeys.envelopeKey();

    @Test
    void opensWhatItSealed() {
        assertThat(key.open(key.seal(PLAIN, PURPOSE), PURPOSE)).isEqualTo(PLAIN);
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertThat(key.seal(PLAIN, PURPOSE)).isNotEqualTo(key.seal(PLAIN, PURPOSE));
    }

    @Test
    void opensNothingForAnotherPurpose() {
        var sealed = key.seal(PLAIN, PURPOSE);

        assertThatExceptionOfType(UnusableSecret.class).isThrownBy(() -> key.open(sealed, "signing key review-2"));
    }

    @Test
    void opensNothingThatWasAltered() {
        var sealed = key.seal(PLAIN, PURPOSE);

        for (var index = 0; index < sealed.length; index++) {
            var altered = sealed.clone();
            altered[index] ^= 1;
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> key.open(altered, PURPOSE));
        }
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> key.open(new byte[0], PURPOSE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000000000000000000000000000000000000000000000000000000000007",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAc=",
                " AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAc\n"
            })
    void readsTheSameKeyFromHexAndBase64(String text) {
        var read = SealingKey.of(Secret.of(text), new SecureRandom());

        assertThat(read.open(key.seal(PLAIN, PURPOSE), PURPOSE)).isEqualTo(PLAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hunter2", "AAAA", "zz00000000000000000000000000000000000000000000000000000000000007"})
    void refusesAnyOtherKeyWithoutShowingIt(String text) {
        assertThatExceptionOfType(UnusableSecret.class)
                .isThrownBy(() -> SealingKey.of(Secret.of(text), new SecureRandom()))
                .withMessage("The envelope key must be 32 random bytes in base64 or hex, as openssl rand -base64 32"
                        + " prints them.");
    }
}
