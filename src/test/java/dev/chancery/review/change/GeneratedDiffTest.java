package dev.chancery.review.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.chancery.review.change.ChangedFile.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Diffs of generated trees must give the new text back, and mutated ones must be answered, never thrown at. */
class GeneratedDiffTest {

    private static final List<String> WORDS = List.of(
            "", "}", "int a;", "  return;", "-- x", "++ y", "@@ -1 +1 @@", "diff --git a/x b/x", "ä\tö", "\\ z");
    private static final List<String> PATHS =
            List.of("A.java", "dir/B.java", "with space.txt", "ü \"q\".md", "a b/c b/d", "tab\there", "b/b");

    @Test
    void givesBackTheNewTextOfAnyTree() {
        for (var seed = 0; seed < 800; seed++) {
            var random = seeded(seed);
            var before = tree(random);
            var after = edited(before, random);
            var diff = GitDiffs.between(before, after);
            if (ChangeParser.parse(diff) instanceof Change change) {
                assertThat(applied(change, before))
                        .as("seed %d of %s", seed, diff)
                        .isEqualTo(split(after));
            } else {
                assertThat(code(diff)).as("seed %d of %s", seed, diff).isEqualTo("empty_diff");
            }
        }
    }

    @Test
    void followsRenamesThatGitDetects() {
        var text = "line\nother\nthird\nfourth\nfifth\n";
        var change = (Change) ChangeParser.parse(
                GitDiffs.between(Map.of("src/Old.java", text), Map.of("lib/New.java", text + "sixth\n")));

        assertThat(change.files().getFirst().kind()).isEqualTo(Kind.RENAMED);
        assertThat(change.files().getFirst().oldPath()).isEqualTo("src/Old.java");
    }

    @Test
    void answersAnyMutatedDiff() {
        var diffs = IntStream.range(0, 100)
                .mapToObj(GeneratedDiffTest::seeded)
                .map(random -> {
                    var before = tree(random);
                    return GitDiffs.between(before, edited(before, random));
                })
                .toList();
        for (var seed = 0; seed < 10_000; seed++) {
            var mutated = mutated(diffs.get(seed % diffs.size()), seeded(seed));
            assertThatCode(() -> touchEverything(ChangeParser.parse(mutated)))
                    .as("seed %d of %s", seed, mutated)
                    .doesNotThrowAnyException();
        }
    }

    private static void touchEverything(ParsedChange parsed) {
        if (parsed instanceof Change change) {
            var lines = change.changedLines();
            for (var file : change.files()) {
                file.wholeNewText();
                file.addedLines().limit(5).forEach(line -> {
                    assertThat(file.oldLineOf(line)).isEmpty();
                    assertThat(lines.touches(file.path(), line, line)).isEqualTo(file.kind() != Kind.DELETED);
                });
            }
        }
    }

    /** Applies the change to the old lines and checks every context and removed line on the way. */
    private static Map<String, List<String>> applied(Change change, Map<String, String> before) {
        var result = split(before);
        for (var file : change.files()) {
            if (file.kind() != Kind.ADDED && file.kind() != Kind.COPIED) {
                result.remove(file.oldPath());
            }
        }
        for (var file : change.files()) {
            var old = file.kind() == Kind.ADDED
                    ? List.<String>of()
                    : split(before).getOrDefault(file.oldPath(), List.of());
            if (file.kind() != Kind.DELETED) {
                result.put(file.newPath(), newLines(file, old));
            }
        }
        return result;
    }

    private static List<String> newLines(ChangedFile file, List<String> old) {
        var lines = new ArrayList<String>();
        var at = 1;
        for (var hunk : file.hunks()) {
            while (at < hunk.firstOldLine()) {
                lines.add(old.get(at++ - 1));
            }
            for (var line : hunk.lines()) {
                if (!line.isAdded()) {
                    assertThat(old.get(line.oldLine() - 1)).isEqualTo(line.text());
                    at++;
                }
                if (!line.isRemoved()) {
                    lines.add(line.text());
                    assertThat(lines).hasSize(line.newLine());
                }
            }
        }
        while (at <= old.size()) {
            lines.add(old.get(at++ - 1));
        }
        for (var line = 1; line <= lines.size(); line++) {
            var origin = file.oldLineOf(line);
            if (origin.isPresent()) {
                assertThat(old.get(origin.getAsInt() - 1)).isEqualTo(lines.get(line - 1));
            }
        }
        return lines;
    }

    private static Map<String, List<String>> split(Map<String, String> files) {
        var result = new TreeMap<String, List<String>>();
        files.forEach((path, text) -> result.put(
                path,
                text.isEmpty()
                        ? new ArrayList<>()
                        : new ArrayList<>(List.of(text.split("\n")).stream()
                                .map(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)
                                .toList())));
        return result;
    }

    private static Map<String, String> tree(RandomGenerator random) {
        var files = new TreeMap<String, String>();
        for (var path : PATHS) {
            if (random.nextBoolean()) {
                files.put(path, joined(lines(random, random.nextInt(40)), random));
            }
        }
        return files;
    }

    private static Map<String, String> edited(Map<String, String> before, RandomGenerator random) {
        var after = new TreeMap<>(before);
        for (var path : PATHS) {
            switch (random.nextInt(5)) {
                case 0 -> after.put(path, joined(lines(random, random.nextInt(40)), random));
                case 1 -> after.remove(path);
                case 2, 3 -> {
                    var lines = new ArrayList<>(
                            List.of(before.getOrDefault(path, "x\n").split("\n")));
                    for (var edit = random.nextInt(4); edit >= 0; edit--) {
                        lines.add(random.nextInt(lines.size() + 1), "edit" + WORDS.get(random.nextInt(WORDS.size())));
                        lines.remove(random.nextInt(lines.size()));
                    }
                    after.put(path, joined(lines, random));
                }
                default -> {}
            }
        }
        return after;
    }

    private static List<String> lines(RandomGenerator random, int count) {
        return random.ints(count, 0, WORDS.size())
                .mapToObj(word -> WORDS.get(word) + (random.nextBoolean() ? random.nextInt(9) : ""))
                .toList();
    }

    /** A text never ends in an empty line here, since splitting could not tell it from none. */
    private static String joined(List<String> lines, RandomGenerator random) {
        return String.join("\n", lines) + "end" + (random.nextInt(3) == 0 ? "" : "\n");
    }

    private static String mutated(String diff, RandomGenerator random) {
        var text = new StringBuilder(diff);
        for (var mutation = random.nextInt(6); mutation >= 0 && !text.isEmpty(); mutation--) {
            var at = random.nextInt(text.length());
            var end = Math.min(text.length(), at + random.nextInt(30));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, text.substring(at, end));
                case 2 -> text.setCharAt(at, (char) random.nextInt(128));
                case 3 ->
                    text.insert(
                            at,
                            List.of("\n", "\"", "@@ -", "\\", "--- ", "99999999999", "\ud800", " and ")
                                    .get(random.nextInt(8)));
                default -> text.setLength(at);
            }
        }
        return text.toString();
    }

    private static String code(String diff) {
        return ((ParsedChange.Refused) ChangeParser.parse(diff)).refusal().code();
    }

    private static RandomGenerator seeded(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
