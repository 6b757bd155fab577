package dev.chancery.catalog.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.catalog.diff.TextDiff.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextDiffTest {

    @Test
    void isEmptyForTheSameText() {
        assertThat(TextDiff.of("a\nb\n", "a\nb\n").isEmpty()).isTrue();
    }

    @Test
    void keepsAFewLinesAroundAChange() {
        var diff = TextDiff.of(numbered(1, 20), numbered(1, 20).replace("line 10\n", "line ten\nand more\n"));

        assertThat(diff.added()).isEqualTo(2);
        assertThat(diff.removed()).isEqualTo(1);
        assertThat(diff.stretches())
                .containsExactly(new TextDiff.Stretch(
                        7,
                        7,
                        List.of(
                                new Change.Same(List.of("line 7", "line 8", "line 9")),
                                new Change.Replaced(List.of("line 10"), List.of("line ten", "and more")),
                                new Change.Same(List.of("line 11", "line 12", "line 13")))));
    }

    @Test
    void partsChangesThatLieFarFromEachOther() {
        var diff = TextDiff.of(
                numbered(1, 40), numbered(1, 40).replace("line 3\n", "").replace("line 30\n", "thirty\n"));

        assertThat(diff.stretches()).extracting(TextDiff.Stretch::oldStart).containsExactly(1, 27);
        assertThat(diff.stretches()).extracting(TextDiff.Stretch::newStart).containsExactly(1, 26);
    }

    @Test
    void showsAFirstTextAsAdded() {
        var diff = TextDiff.of("", "a\nb\n");

        assertThat(diff.stretches())
                .containsExactly(
                        new TextDiff.Stretch(1, 1, List.of(new Change.Replaced(List.of(), List.of("a", "b")))));
    }

    @Test
    void doesNotCompareHugeTextsLineByLine() {
        var diff = TextDiff.of(numbered(1, 30_000), numbered(2, 30_000));

        assertThat(diff.removed()).isEqualTo(30_000);
        assertThat(diff.stretches()).hasSize(1);
    }

    @Test
    void everyDifferenceLeadsFromTheOldTextToTheNew() {
        var random = new Random(7);
        for (var round = 0; round < 200; round++) {
            var before = lines(random);
            var after = edited(before, random);
            var diff = TextDiff.of(String.join("\n", before), String.join("\n", after));

            assertThat(applied(diff, before)).isEqualTo(after);
        }
    }

    private static List<String> applied(TextDiff diff, List<String> before) {
        var after = new ArrayList<String>();
        var at = 0;
        for (var stretch : diff.stretches()) {
            while (at < stretch.oldStart() - 1) {
                after.add(before.get(at++));
            }
            assertThat(after).hasSize(stretch.newStart() - 1);
            for (var change : stretch.changes()) {
                switch (change) {
                    case Change.Same(var same) -> {
                        after.addAll(same);
                        at += same.size();
                    }
                    case Change.Replaced(var old, var now) -> {
                        after.addAll(now);
                        at += old.size();
                    }
                }
            }
        }
        after.addAll(before.subList(at, before.size()));
        return after;
    }

    private static List<String> lines(Random random) {
        return IntStream.range(0, 5 + random.nextInt(60))
                .mapToObj(_ -> "line " + random.nextInt(12))
                .toList();
    }

    private static List<String> edited(List<String> lines, Random random) {
        var edited = new ArrayList<>(lines);
        for (var edit = 0; edit < 1 + random.nextInt(6); edit++) {
            var at = random.nextInt(edited.size());
            if (random.nextBoolean()) {
                edited.add(at, "new " + edit);
            } else if (edited.size() > 1) {
                edited.remove(at);
            }
        }
        return edited;
    }

    private static String numbered(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(it -> "line " + it + "\n")
                .collect(Collectors.joining());
    }
}
