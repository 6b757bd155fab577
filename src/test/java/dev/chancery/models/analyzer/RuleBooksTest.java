package dev.chancery.models.analyzer;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.models.Analyzer;
import dev.chancery.models.Remark;
import dev.chancery.models.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sourceforge.pmd.lang.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each framing has a file of defects, {@code <framing>.java} among the test resources, in which a comment names the rules
 * that must raise its line: {@code // ! SqlInjection}, or {@code // ! -3 SqlInjection} for three lines above. No other
 * line may be raised.
 */
class RuleBooksTest {

    private static final Pattern MARK = Pattern.compile("// ! (-\\d+ )?([\\w ]+)$");

    /** These measure whole classes and methods; a generated one shows them. */
    private static final Set<String> MEASURES =
            Set.of("CyclomaticComplexity", "CognitiveComplexity", "LongMethod", "ManyFields");

    @ParameterizedTest
    @ValueSource(strings = {"security", "correctness", "reliability", "maintainability"})
    void raiseTheMarkedLinesAndNoOthers(String framing) {
        var text = defects(framing);
        var reply = analyzer(framing).examine(List.of(new SourceFile(framing + ".java", text)));

        assertThat(reply.skipped()).isEmpty();
        assertThat(reply.remarks().stream()
                        .map(remark -> remark.startLine() + " " + remark.rule())
                        .sorted()
                        .distinct())
                .containsExactlyElementsOf(marks(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"security", "correctness", "reliability", "maintainability"})
    void areShownWhole(String framing) {
        var shown = marks(defects(framing)).stream()
                .map(mark -> mark.substring(mark.indexOf(' ') + 1))
                .collect(toCollection(TreeSet::new));
        var rules = RuleBook.of(framing).copy().getRules().stream()
                .map(Rule::getName)
                .filter(rule -> !MEASURES.contains(rule))
                .collect(toCollection(TreeSet::new));

        assertThat(shown).isEqualTo(rules);
    }

    @ParameterizedTest
    @ValueSource(strings = {"security", "correctness", "reliability", "maintainability"})
    void putEachRemarkInACategoryOfTheirFramingWithAFix(String framing) {
        var reply = analyzer(framing).examine(List.of(new SourceFile(framing + ".java", defects(framing))));

        assertThat(reply.remarks()).allSatisfy(remark -> {
            assertThat(remark.category()).matches(framing + "\\.[a-z-]+");
            assertThat(remark.fix()).endsWith(".");
            assertThat(remark.claim()).doesNotContain("{", "''").doesNotEndWith(".");
        });
    }

    @Test
    void measureClassesAndMethods() {
        var fields = "int field%d;\n".repeat(21);
        var branches = "if (a %% %d == 0) { if (a > 1) { show(a); } }\n".repeat(40);
        var text = "class Big {\n" + numbered(fields) + "void method(int a) {\n" + numbered(branches) + "}\n}\n";
        var reply = analyzer("maintainability").examine(List.of(new SourceFile("Big.java", text)));

        assertThat(reply.remarks()).extracting(Remark::rule).containsAll(MEASURES);
    }

    private static String numbered(String lines) {
        var number = new AtomicInteger();
        return lines.lines()
                .map(line -> String.format(Locale.ROOT, line, number.incrementAndGet()))
                .collect(joining("\n", "", "\n"));
    }

    private static Analyzer analyzer(String framing) {
        return TestAnalyzers.ALL.stream()
                .filter(analyzer -> analyzer.framing().equals(framing))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> marks(String text) {
        var marks = new ArrayList<String>();
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            var mark = MARK.matcher(line);
            if (mark.find()) {
                var above = mark.group(1) == null
                        ? 0
                        : Integer.parseInt(mark.group(1).strip());
                var at = number + above;
                Stream.of(mark.group(2).split(" ")).forEach(rule -> marks.add(at + " " + rule));
            }
        }
        Collections.sort(marks);
        return marks;
    }

    private static String defects(String framing) {
        try (var stream = RuleBooksTest.class.getResourceAsStream(framing + ".java")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
