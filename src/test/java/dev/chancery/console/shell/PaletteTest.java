package dev.chancery.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.console.Jump;
import dev.chancery.console.JumpResolver;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteTest {

    private static final Jump PLACE = new Jump("sha256:9f2c…41ab", "Artifact", "/artifacts/sha256:9f2c");

    @Test
    void asksEveryModuleWhereATextLeads() {
        var palette = new Palette(
                List.of(), List.of(_ -> List.of(), text -> text.equals("9f2c") ? List.of(PLACE) : List.of()));

        assertThat(palette.resolve("  9f2c ")).containsExactly(PLACE);
    }

    @Test
    void offersNoMoreThanFitsOneLook() {
        var palette = new Palette(List.of(), List.of(_ -> Collections.nCopies(100, PLACE)));

        assertThat(palette.resolve("9f2c")).hasSize(12);
    }

    @Test
    void asksNobodyAboutNothingOrAWall() {
        JumpResolver talkative = _ -> List.of(PLACE);
        var palette = new Palette(List.of(), List.of(talkative));

        assertThat(palette.resolve("   ")).isEmpty();
        assertThat(palette.resolve("x".repeat(201))).isEmpty();
    }
}
