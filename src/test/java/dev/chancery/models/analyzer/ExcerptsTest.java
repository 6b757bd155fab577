package dev.chancery.models.analyzer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.chancery.models.Remark;
import dev.chancery.models.SkippedFile;
import dev.chancery.models.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hunks cut code anywhere; most cuts can be mended without moving a line. */
class ExcerptsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int a = 1;\nuse(a);",
                "void m() {\n    run();\n}",
                "    run();\n}\n\n@Override\npublic String toString() {\n    return \"x\";",
                "    } catch (IOException e) {\n    }\n    done();",
                "    stream.read();\n} catch (IOException e) {\n    log(e);\n} finally {",
                "    } else {\n        b();\n    }\n}\n\nvoid n() {\n    if (x) {",
                "        run();\n    }\n}\n",
                "        case 1:\n            a();\n            break;\n        case 2:",
                "            a();\n        });\n        b();",
                "    .map(x -> x + 1)\n    .toList();\nuse(x);",
                "            + \" where id = \" + id;\n    run(sql);",
                "import java.util.List;\n\n/** A class. */\npublic class A {\n\n    private int x;",
                "    private final int a;\n\n    A(int a) {\n        this.a = a;\n    }\n",
                "    A(\"a\"),\n    B(\"b\");\n\n    private final String label;",
                "        try {\n            read();",
                "        return call(a,",
                "    int size();\n\n    /** Says. */\n    String name();",
                "     * the end of a comment that began before.\n     */\n    void m() {\n        run();\n    }",
                "    void m() {\n        run();\n    }\n\n    /**\n     * A comment that ends",
                "    int first,\n    int second) {\n\n    R {\n        check(first);\n    }",
                "        String name)\n        throws IOException {\n    run();\n}"
            })
    void mendsTheCut(String text) {
        assertThat(Excerpts.completed(SourceFile.excerpt("A.java", text, 10, 0, 0)))
                .hasValueSatisfying(completed -> assertThat(completed.lines().count())
                        .isEqualTo(text.lines().count()));
    }

    @Test
    void leavesContextOutWhereThatHelps() {
        var text = "            && other) // )\n        ) a,\n    int added = 1;\n";

        assertThat(Excerpts.completed(SourceFile.excerpt("A.java", text, 10, 0, 0)))
                .isEmpty();
        assertThat(Excerpts.completed(SourceFile.excerpt("A.java", text, 10, 2, 0)))
                .isPresent();
    }

    @Test
    void placesRemarksOnTheLinesOfTheFile() {
        var excerpt = SourceFile.excerpt("A.java", """
                    try {
                        load();
                    } catch (IOException e) {
                    }
                    return connection.createStatement().executeQuery("select * from t where a = " + a);
                """, 40, 0, 0);

        assertThat(TestAnalyzers.ALL.getFirst().examine(List.of(excerpt)).remarks())
                .extracting(Remark::rule, Remark::startLine)
                .contains(tuple("SqlInjection", 44));
        assertThat(TestAnalyzers.ALL.get(1).examine(List.of(excerpt)).remarks())
                .extracting(Remark::rule, Remark::startLine)
                .contains(tuple("IgnoredException", 42));
    }

    @Test
    void keepsRulesAwayThatNeedTheWholeFile() {
        var excerpt = SourceFile.excerpt(
                "A.java", "    var stream = new FileInputStream(path);\n    int unused = 1;\n", 40, 0, 0);

        for (var analyzer : TestAnalyzers.ALL) {
            assertThat(analyzer.examine(List.of(excerpt)).remarks())
                    .as(analyzer.id())
                    .isEmpty();
        }
    }

    @Test
    void saysWhenTheLinesAloneAreNoJava() {
        var reply = TestAnalyzers.ALL.getFirst().examine(List.of(SourceFile.excerpt("A.java", "no ] java [", 7, 0, 0)));

        assertThat(reply.skipped())
                .containsExactly(new SkippedFile("A.java", 7, "The lines of the diff alone do not parse as Java."));
    }
}
