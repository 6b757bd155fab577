package dev.chancery.models.analyzer;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.models.Analyzer;
import dev.chancery.models.Remark;
import dev.chancery.models.SkippedFile;
import dev.chancery.models.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalAnalyzersTest {

    private static final List<Analyzer> ANALYZERS = TestAnalyzers.ALL;
    private static final SourceFile DEFECTS = new SourceFile("src/Orders.java", """
            import java.io.FileInputStream;
            import java.io.IOException;
            import java.sql.Connection;
            import java.sql.ResultSet;
            import java.sql.SQLException;

            class Orders {

                ResultSet find(Connection connection, String name) throws SQLException {
                    return connection.createStatement().executeQuery("select * from orders where name = '" + name + "'");
                }

                void load(String path) {
                    try {
                        FileInputStream stream = new FileInputStream(path);
                        System.out.println(stream.read());
                    } catch (IOException e) {
                    }
                }
            }
            """);

    private static final Map<Analyzer, List<Remark>> REMARKS =
            ANALYZERS.stream().collect(toMap(analyzer -> analyzer, analyzer -> remarks(analyzer, DEFECTS)));

    @Test
    void standForOneFramingEach() {
        assertThat(ANALYZERS)
                .extracting(Analyzer::id)
                .containsExactly("pmd-security", "pmd-correctness", "pmd-reliability", "pmd-maintainability");
        assertThat(ANALYZERS)
                .extracting(Analyzer::framing)
                .containsExactly("security", "correctness", "reliability", "maintainability");
        assertThat(ANALYZERS)
                .extracting(Analyzer::version)
                .doesNotHaveDuplicates()
                .allMatch(version -> version.startsWith("7.27.0+"));
    }

    @Test
    void raiseConcatenatedSqlOnItsLine() {
        assertThat(framingsThatRaise("sql-injection", 10))
                .containsExactly("security", "correctness", "maintainability");
    }

    @Test
    void raiseAnUnclosedStreamOnItsLine() {
        assertThat(framingsThatRaise("resource-leak", 15))
                .containsExactly("security", "correctness", "reliability", "maintainability");
    }

    @Test
    void raiseAnEmptyCatchBlockOnItsLine() {
        assertThat(framingsThatRaise("empty-catch", 17))
                .containsExactly("correctness", "reliability", "maintainability");
    }

    @Test
    void wordTheSameDefectDifferently() {
        assertThat(ANALYZERS.stream()
                        .flatMap(analyzer -> REMARKS.getOrDefault(analyzer, List.of()).stream())
                        .filter(remark -> remark.category().endsWith(".resource-leak")))
                .extracting(Remark::claim)
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    @Test
    void replyAlikeInWhateverOrderTheFilesCome() {
        var files = new ArrayList<>(IntStream.range(0, 8)
                .mapToObj(number -> new SourceFile("src/F" + number + ".java", DEFECTS.text()))
                .toList());
        for (var analyzer : ANALYZERS) {
            var reply = analyzer.examine(files);
            Collections.shuffle(files, new Random(7));
            assertThat(analyzer.examine(files)).isEqualTo(reply);
        }
    }

    @Test
    void nameTheFilesTheyCannotExamine() {
        var reply = ANALYZERS
                .getFirst()
                .examine(List.of(
                        new SourceFile("README.md", "# Title\n"),
                        new SourceFile("src/Broken.java", "class Broken {\n    void m( {\n}\n"),
                        new SourceFile("src/Huge.java", " ".repeat(Prepared.MAX_CHARACTERS + 1)),
                        DEFECTS));

        assertThat(reply.remarks()).isNotEmpty();
        assertThat(reply.skipped())
                .containsExactly(
                        new SkippedFile("README.md", 1, "Only Java is examined."),
                        new SkippedFile("src/Broken.java", 1, "The file does not parse as Java at line 2."),
                        new SkippedFile("src/Huge.java", 1, "The file is larger than 1000000 characters."));
    }

    @Test
    void examineTheOtherFilesWhenOneNestsTooDeeply() {
        var deep = new SourceFile(
                "Deep.java", "class Deep { int x = " + "(".repeat(50_000) + "1" + ")".repeat(50_000) + "; }");
        var reply = ANALYZERS.getFirst().examine(List.of(deep, DEFECTS));

        assertThat(reply.skipped()).extracting(SkippedFile::path).containsExactly("Deep.java");
        assertThat(reply.remarks()).extracting(Remark::path).containsOnly("src/Orders.java");
    }

    @Test
    void takeAnyFileName() {
        var odd = new SourceFile("we\0ird/\"na me\"/ä:*?.java", DEFECTS.text());

        assertThat(remarks(ANALYZERS.getFirst(), odd))
                .isNotEmpty()
                .allMatch(remark -> remark.path().equals(odd.path()));
    }

    @Test
    void stopWhenInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> ANALYZERS.getFirst().examine(List.of(DEFECTS)))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void letNoCommentSilenceTheSecurityReview() {
        var silenced = new SourceFile("A.java", """
                import java.security.MessageDigest;

                @SuppressWarnings("all")
                class A {
                    Object hash() throws Exception {
                        return MessageDigest.getInstance("MD5"); // NOPMD
                    }
                }
                """);

        assertThat(remarks(ANALYZERS.getFirst(), silenced))
                .extracting(Remark::rule)
                .contains("WeakHash");
    }

    @Test
    void leaveSoundCodeAlone() {
        var sound = new SourceFile("Accounts.java", """
                import java.io.IOException;
                import java.nio.file.Files;
                import java.nio.file.Path;
                import java.sql.Connection;
                import java.sql.SQLException;
                import java.util.Optional;

                record Accounts(Connection connection) {

                    private static final String TABLE = "accounts";

                    Optional<String> name(long id) throws SQLException {
                        var sql = "select name from " + TABLE + " where id = ?";
                        try (var statement = connection.prepareStatement(sql)) {
                            statement.setLong(1, id);
                            try (var rows = statement.executeQuery()) {
                                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
                            }
                        }
                    }

                    static String first(Path file) throws IOException {
                        try (var lines = Files.lines(file)) {
                            return lines.findFirst().orElse("");
                        }
                    }
                }
                """);

        for (var analyzer : ANALYZERS) {
            assertThat(remarks(analyzer, sound)).as(analyzer.id()).isEmpty();
        }
    }

    private static List<String> framingsThatRaise(String kind, int line) {
        return ANALYZERS.stream()
                .filter(analyzer -> REMARKS.getOrDefault(analyzer, List.of()).stream()
                        .anyMatch(remark -> remark.category().equals(analyzer.framing() + "." + kind)
                                && remark.startLine() == line))
                .map(Analyzer::framing)
                .toList();
    }

    private static List<Remark> remarks(Analyzer analyzer, SourceFile file) {
        return analyzer.examine(List.of(file)).remarks();
    }
}
