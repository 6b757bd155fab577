package dev.chancery.tools.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.tools.TestingRepository;
import dev.chancery.tools.repository.Attempt.Done;
import dev.chancery.tools.repository.Attempt.Stopped;
import dev.chancery.tools.repository.RepositoryAct.Compare;
import dev.chancery.tools.repository.RepositoryAct.Read;
import dev.chancery.tools.repository.RepositoryAct.Resolve;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class RepositoryServerTest {

    @TempDir
    Path folder;

    private TestingRepository repository;
    private RepositoryServer server;
    private String first;
    private String second;

    @BeforeEach
    void makeTwoCommits() {
        repository = TestingRepository.in(folder.resolve("work"));
        server = server(DataSize.ofMegabytes(5));
        first = repository
                .write("src/Greeting.java", "class Greeting {\n    String text = \"hello\";\n    int count;\n}\n")
                .write("logo.bin", new byte[] {0, 1, 2, 3})
                .commit("Greet");
        second = repository
                .write("src/Greeting.java", "class Greeting {\n    String text = \"good day\";\n    int count;\n}\n")
                .commit("Greet politely\n\nThe old greeting was too short.");
    }

    @Test
    void resolvesABranchToItsCommit() {
        assertThat(done(new Resolve(repository.path(), "main")))
                .containsEntry("commit", second)
                .containsEntry("parents", List.of(first))
                .containsEntry("author_name", "Ada")
                .containsEntry("author_email", "ada@example.org")
                .containsEntry("authored_at", "2026-11-01T10:00:00Z")
                .containsEntry("message", "Greet politely\n\nThe old greeting was too short.");
    }

    @Test
    void resolvesAnAbbreviatedCommit() {
        assertThat(done(new Resolve(repository.path(), first.substring(0, 8)))).containsEntry("commit", first);
    }

    @Test
    void comparesTwoCommitsInGitsFormat() {
        assertThat(done(new Compare(repository.path(), "main~1", "main")))
                .containsEntry("base_commit", first)
                .containsEntry("head_commit", second)
                .extractingByKey("diff")
                .asString()
                .startsWith("diff --git a/src/Greeting.java b/src/Greeting.java\n")
                .contains("-    String text = \"hello\";\n+    String text = \"good day\";\n");
    }

    @Test
    void comparesFromWhereTheBranchLeftItsBase() {
        repository.branch("feature");
        var head = repository.write("New.java", "class New {}\n").commit("Add");
        repository.checkout("main");
        var tip = repository.write("Other.java", "class Other {}\n").commit("Move on");

        assertThat(done(new Compare(repository.path(), "main", "feature")))
                .containsEntry("base_commit", second)
                .containsEntry("base_tip", tip)
                .containsEntry("head_commit", head)
                .extractingByKey("diff")
                .asString()
                .contains("New.java")
                .doesNotContain("Other.java");
    }

    @Test
    void findsRenames() {
        repository
                .write("src/Salutation.java", "class Greeting {\n    String text = \"good day\";\n    int count;\n}\n")
                .delete("src/Greeting.java")
                .commit("Rename");

        assertThat(done(new Compare(repository.path(), second, "main")))
                .extractingByKey("diff")
                .asString()
                .contains("rename from src/Greeting.java\nrename to src/Salutation.java\n");
    }

    @Test
    void namesBinaryFilesWithoutTheirContent() {
        repository.write("logo.bin", new byte[] {0, 9, 8}).commit("Redraw");

        assertThat(done(new Compare(repository.path(), second, "main")))
                .extractingByKey("diff")
                .asString()
                .contains("Binary files differ");
    }

    @Test
    void refusesADiffBeyondTheLimit() {
        repository.write("Long.txt", "line\n".repeat(1000)).commit("Grow");
        server = server(DataSize.ofKilobytes(4));

        assertThat(code(new Compare(repository.path(), second, "main"))).isEqualTo("diff_too_large");
    }

    @Test
    void readsTextFilesAndSaysWhatItLeftOut() {
        var result = done(new Read(
                repository.path(), first, List.of("src/Greeting.java", "logo.bin", "src", "nowhere.txt", "/")));

        assertThat(result)
                .containsEntry(
                        "files",
                        Map.of(
                                "src/Greeting.java",
                                "class Greeting {\n    String text = \"hello\";\n    int count;\n}\n"))
                .containsEntry(
                        "omitted",
                        Map.of(
                                "logo.bin", "binary",
                                "src", "path_not_found",
                                "nowhere.txt", "path_not_found",
                                "/", "path_not_found"));
    }

    @Test
    void leavesOutAFileBeyondTheLimit() {
        repository.write("Long.txt", "x".repeat(1024 * 1024 + 1)).commit("Grow");

        assertThat(done(new Read(repository.path(), "main", List.of("Long.txt"))))
                .containsEntry("omitted", Map.of("Long.txt", "too_large"));
    }

    @Test
    void refusesARevisionNobodyMade() {
        assertThat(code(new Resolve(repository.path(), "no-such-branch"))).isEqualTo("revision_not_found");
    }

    @Test
    void refusesARevisionThatIsNoCommit() {
        assertThat(code(new Resolve(repository.path(), "main:src"))).isEqualTo("revision_not_found");
    }

    @Test
    void refusesARevisionInNoSyntax() {
        assertThat(code(new Resolve(repository.path(), "^{}~@{"))).isEqualTo("revision_not_found");
    }

    @Test
    void refusesAWellFormedCommitIdThatIsNotThere() {
        assertThat(code(new Resolve(repository.path(), "0123456789012345678901234567890123456789")))
                .isEqualTo("revision_not_found");
    }

    private Map<String, Object> done(RepositoryAct act) {
        return switch (server.perform(act)) {
            case Done<Map<String, Object>>(var result) -> result;
            case Stopped<Map<String, Object>>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private String code(RepositoryAct act) {
        return switch (server.perform(act)) {
            case Done<Map<String, Object>>(var result) -> throw new AssertionError(result);
            case Stopped<Map<String, Object>>(var refusal) -> refusal.code();
        };
    }

    private RepositoryServer server(DataSize diffLimit) {
        return new RepositoryServer(new RepositorySettings(
                List.of(folder.toString()), diffLimit, DataSize.ofMegabytes(1), DataSize.ofMegabytes(32)));
    }
}
