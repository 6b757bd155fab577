package dev.chancery.console.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyMapTest {

    private final List<String> done = new ArrayList<>();
    private final KeyMap keys = new KeyMap()
            .on("j", "Next finding", () -> done.add("next"))
            .on("k", "Previous finding", () -> done.add("previous"));

    @Test
    void doesWhatThePressedKeyMeans() {
        keys.pressed("k");

        assertThat(done).containsExactly("previous");
    }

    @Test
    void ignoresAKeyNobodyBound() {
        keys.pressed("z");

        assertThat(done).isEmpty();
    }

    @Test
    void tellsTheBrowserWhatEachKeyMeans() {
        assertThat(keys.getElement().getPropertyRaw("hints").toString())
                .isEqualTo("[{\"key\":\"j\",\"meaning\":\"Next finding\"},"
                        + "{\"key\":\"k\",\"meaning\":\"Previous finding\"}]");
    }
}
