package dev.chancery.catalog.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.catalog.diff.TextDiff;
import dev.chancery.console.evidence.CodeLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiffLinesTest {

    private final TextDiff diff = TextDiff.of("a\nb\nc\nd\n", "a\nB\nB2\nc\nd\n");

    @Test
    void putsWhatGoesAboveWhatComesInOneColumn() {
        assertThat(DiffLines.unified(diff))
                .containsExactly(
                        CodeLine.same(1, "a"),
                        CodeLine.removed(2, "b"),
                        CodeLine.added(2, "B"),
                        CodeLine.added(3, "B2"),
                        CodeLine.same(4, "c"),
                        CodeLine.same(5, "d"));
    }

    @Test
    void keepsTheRowsOfTwoColumnsTogether() {
        assertThat(DiffLines.before(diff))
                .containsExactly(
                        CodeLine.same(1, "a"),
                        CodeLine.removed(2, "b"),
                        CodeLine.gap(" "),
                        CodeLine.same(3, "c"),
                        CodeLine.same(4, "d"));
        assertThat(DiffLines.after(diff))
                .containsExactly(
                        CodeLine.same(1, "a"),
                        CodeLine.added(2, "B"),
                        CodeLine.added(3, "B2"),
                        CodeLine.same(4, "c"),
                        CodeLine.same(5, "d"));
    }

    @Test
    void saysWhereLinesAreLeftOut() {
        var text = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";

        assertThat(DiffLines.unified(TextDiff.of(text, text.replace("9", "nine")))
                        .getFirst())
                .isEqualTo(CodeLine.gap("…"));
        assertThat(List.of(DiffLines.after(TextDiff.of(text, text + "10\n")).getLast()))
                .containsExactly(CodeLine.added(10, "10"));
    }
}
