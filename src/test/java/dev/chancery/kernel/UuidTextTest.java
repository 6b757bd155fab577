package dev.chancery.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UuidTextTest {

    private static final UUID ID = UUID.fromString("0197a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b");

    @Test
    void readsAnIdInDigitsOfEitherCase() {
        assertThat(UuidText.parse("0197a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b")).contains(ID);
        assertThat(UuidText.parse("0197A1B2-C3D4-7E5F-8A9B-0C1D2E3F4A5B")).contains(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "agent-7",
                "1-2-3-4-5",
                "0197a1b2c3d47e5f8a9b0c1d2e3f4a5b",
                "{0197a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b}",
                "0197a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b ",
                "0197a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5g"
            })
    void takesNothingElseForAnId(String text) {
        assertThat(UuidText.parse(text)).isEmpty();
    }
}
