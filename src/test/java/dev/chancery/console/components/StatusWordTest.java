package dev.chancery.console.components;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.console.Tone;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class StatusWordTest {

    @Test
    void saysItByIconWordAndColour() {
        var html = new StatusWord(Tone.BAD, "Denied").getElement().getOuterHTML();

        assertThat(html).contains("vaadin:close-circle", "Denied", "tone-bad");
    }

    @Test
    void givesEachToneAnIconOfItsOwn() {
        var icons = new HashSet<>();

        for (var tone : Tone.values()) {
            assertThat(icons.add(StatusWord.icon(tone))).as(tone.name()).isTrue();
        }
    }

    @Test
    void hidesTheIconFromScreenReadersSinceTheWordSaysIt() {
        var html = new StatusWord(Tone.OK, "Admitted").getElement().getOuterHTML();

        assertThat(html).containsPattern("<vaadin-icon[^>]*aria-hidden=\"true\"");
    }
}
