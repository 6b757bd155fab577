package dev.chancery.review.github;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

    /** GitHub's own example, from "Validating webhook deliveries". */
    private static final String SECRET = "It's a Secret to Everybody";

    private static final byte[] BODY = "Hello, World!".getBytes(StandardCharsets.UTF_8);
    private static final String GOOD = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

    @Test
    void takesWhatGitHubPublishedAsAnExample() {
        assertThat(Signature.isGood(GOOD, BODY, SECRET)).isTrue();
        assertThat(Signature.of(BODY, SECRET)).isEqualTo(GOOD);
    }

    @Test
    void refusesOneByteMore() {
        assertThat(Signature.isGood(GOOD, "Hello, World!\n".getBytes(StandardCharsets.UTF_8), SECRET))
                .isFalse();
    }

    @Test
    void refusesAnotherSecret() {
        assertThat(Signature.isGood(GOOD, BODY, SECRET + "!")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha256=",
                "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
                "sha1=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
                "sha256=757107EA0EB2509FC211221CCE984B8A37570B6D7586C22C46F4379C8B043E17",
                "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e1",
                "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17 "
            })
    void refusesEveryOtherForm(String header) {
        assertThat(Signature.isGood(header, BODY, SECRET)).isFalse();
    }
}
