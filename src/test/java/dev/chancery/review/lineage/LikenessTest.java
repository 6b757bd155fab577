package dev.chancery.review.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.models.SourceFile;
import dev.chancery.review.change.Change;
import dev.chancery.review.change.ChangedFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static final String SQL = "security.sql-injection";
    private static final String QUERY =
            "return statement.executeQuery(\"select * from customers where name = '\" + name + \"'\");";
    private static final String BEFORE = """
            class Customers {

                ResultSet find(Connection connection, String name) throws SQLException {
                    log.debug("Looking for somebody.");
                    Statement statement = connection.createStatement();
                    %s
                }

                void forget(String name) {
                    audit.append(name);
                }
            }
            """.formatted(QUERY);

    @Test
    void knowsItAgainAfterLinesMoved() {
        assertThat(like("// A licence.\n// Two lines.\n\nimport java.sql.*;\n" + BEFORE, 0))
                .hasValueSatisfying(it -> assertThat(it.hasChanged()).isFalse());
    }

    @Test
    void knowsItAgainAfterOtherFunctionsCameAndWent() {
        var other = BEFORE.replace("    void forget", "    void greet() {\n        hello();\n    }\n\n    void forget")
                .replace("class Customers {", "class Customers {\n\n    int count() {\n        return 3;\n    }\n");

        assertThat(like(other, 0))
                .hasValueSatisfying(it -> assertThat(it.hasChanged()).isFalse());
    }

    @Test
    void knowsItAgainAfterItWasIndentedAnew() {
        assertThat(like(BEFORE.replace("    ", "\t").replace("+ name +", "+name+"), 0))
                .hasValueSatisfying(it -> assertThat(it.hasChanged()).isFalse());
    }

    @Test
    void knowsItAgainInARenamedFile() {
        var renamed = new Tracer(
                        new Change(List.of(new ChangedFile(
                                ChangedFile.Kind.RENAMED, "src/Customers.java", "src/Buyers.java", false, List.of()))),
                        List.of(new SourceFile("src/Buyers.java", BEFORE)))
                .of("src/Buyers.java", 6, 6, SQL);

        assertThat(Likeness.of(renamed, before(), 0)).hasValueSatisfying(it -> {
            assertThat(it.hasChanged()).isFalse();
            assertThat(it.evidence()).contains("moved from src/Customers.java");
        });
    }

    @Test
    void knowsItAgainWhenCategoryAndLinesAreToldSomewhatOtherwise() {
        var now = trace(BEFORE, 5, 6, "correctness.injection");

        assertThat(Likeness.of(now, before(), 0.3))
                .hasValueSatisfying(it -> assertThat(it.hasChanged()).isFalse());
        assertThat(Likeness.of(now, before(), 0.1)).isEmpty();
    }

    @Test
    void saysWhatChangedWhenTheLineItselfDid() {
        var changed = BEFORE.replace("select *", "select id, name");

        assertThat(like(changed, 0.6))
                .hasValueSatisfying(
                        it -> assertThat(it.changed())
                                .isEqualTo(
                                        "1 of 1 line at the place are gone or other than they were, 1 of 1 line at the place are new"));
    }

    @Test
    void saysWhatChangedAroundIt() {
        var changed = BEFORE.replace(
                "        log.debug(\"Looking for somebody.\");\n",
                "        check(name);\n        trim(name);\n        limit(name);\n");

        assertThat(like(changed, 0))
                .hasValueSatisfying(it -> assertThat(it.changed()).isEqualTo("1 line of find went and 3 came"));
    }

    @Test
    void keepsOtherDefectsInTheSameFunctionApart() {
        var leak = trace(BEFORE, 5, 5, "reliability.resource-leak");

        assertThat(Likeness.of(leak, before(), 0.05)).isEmpty();
    }

    @Test
    void keepsTheSameLineInUnrelatedFilesApart() {
        var elsewhere = new Tracer(
                        new Change(List.of()), List.of(new SourceFile("Other.java", "int a;\n" + QUERY + "\nint b;\n")))
                .of("Other.java", 2, 2, SQL);

        assertThat(Likeness.of(elsewhere, before(), 0.9)).isEmpty();
    }

    @Test
    void knowsItAgainWhenItsWholeFunctionMovedOutOfSight() {
        var elsewhere = new Tracer(
                        new Change(List.of()), List.of(new SourceFile("src/Buyers.java", "package a;\n\n" + BEFORE)))
                .of("src/Buyers.java", 8, 8, SQL);

        assertThat(Likeness.of(elsewhere, before(), 0))
                .hasValueSatisfying(it -> assertThat(it.evidence()).endsWith("moved from src/Customers.java"));
    }

    @Test
    void knowsNothingAgainThatItCannotSee() {
        var unseen = trace(BEFORE, 400, 400, SQL);

        assertThat(unseen.anchor()).isEmpty();
        assertThat(Likeness.of(unseen, unseen, 1)).isEmpty();
    }

    private static Optional<Likeness> like(String now, double words) {
        var line =
                (int) now.lines().takeWhile(it -> !it.contains("executeQuery")).count() + 1;
        return Likeness.of(trace(now, line, line, SQL), before(), words);
    }

    private static Trace before() {
        return trace(BEFORE, 6, 6, SQL);
    }

    private static Trace trace(String text, int first, int last, String category) {
        return new Tracer(new Change(List.of()), List.of(new SourceFile("src/Customers.java", text)))
                .of("src/Customers.java", first, last, category);
    }
}
