package dev.chancery.review.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.review.change.ChangedFile.Kind;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeParserTest {

    private static final String MODIFIED = """
            diff --git a/src/A.java b/src/A.java
            index 1111111..2222222 100644
            --- a/src/A.java
            +++ b/src/A.java
            @@ -1,4 +1,5 @@ class A
             one
            -two
            +zwei
            +drei
             three
             four
            @@ -20,2 +21,1 @@
             twenty
            -twenty-one
            """;

    @Test
    void numbersTheAddedLinesOfEachFile() {
        var file = accepted(MODIFIED).file("src/A.java").orElseThrow();

        assertThat(file.addedLines()).containsExactly(2, 3);
        assertThat(file.hunks().getFirst().section()).isEqualTo("class A");
        assertThat(file.removedCount()).isEqualTo(2);
    }

    @Test
    void tracesNewLinesBackToOldOnes() {
        var file = accepted(MODIFIED).file("src/A.java").orElseThrow();

        assertThat(file.oldLineOf(1)).isEqualTo(OptionalInt.of(1));
        assertThat(file.oldLineOf(2)).isEmpty();
        assertThat(file.oldLineOf(4)).isEqualTo(OptionalInt.of(3));
        assertThat(file.oldLineOf(10)).isEqualTo(OptionalInt.of(9));
        assertThat(file.oldLineOf(22)).isEqualTo(OptionalInt.of(22));
    }

    @Test
    void tellsWhetherARangeTouchesAnAddedLine() {
        var lines = accepted(MODIFIED).changedLines();

        assertThat(lines.touches("src/A.java", 3, 9)).isTrue();
        assertThat(lines.touches("src/A.java", 1, 2)).isTrue();
        assertThat(lines.touches("src/A.java", 4, 30)).isFalse();
        assertThat(lines.touches("src/B.java", 2, 2)).isFalse();
    }

    @Test
    void readsARenameWithChanges() {
        var file = accepted("""
                diff --git a/old name.txt b/new name.txt
                similarity index 90%
                rename from old name.txt
                rename to new name.txt
                index 1111111..2222222 100644
                --- a/old name.txt\t
                +++ b/new name.txt\t
                @@ -1 +1 @@
                -a
                +b
                """).files().getFirst();

        assertThat(file)
                .extracting("kind", "oldPath", "newPath")
                .containsExactly(Kind.RENAMED, "old name.txt", "new name.txt");
    }

    @Test
    void readsNewDeletedBinaryAndModeOnlyFilesOfOneDiff() {
        var change = accepted("""
                diff --git a/New.java b/New.java
                new file mode 100644
                index 0000000..1111111
                --- /dev/null
                +++ b/New.java
                @@ -0,0 +1,2 @@
                +class New {
                +}
                diff --git a/Gone.java b/Gone.java
                deleted file mode 100644
                index 1111111..0000000
                --- a/Gone.java
                +++ /dev/null
                @@ -1 +0,0 @@
                -class Gone {}
                diff --git a/logo.png b/logo.png
                index 1111111..2222222 100644
                Binary files a/logo.png and b/logo.png differ
                diff --git a/run.sh b/run.sh
                old mode 100644
                new mode 100755
                """);

        assertThat(change.files())
                .extracting(ChangedFile::kind)
                .containsExactly(Kind.ADDED, Kind.DELETED, Kind.MODIFIED, Kind.MODIFIED);
        assertThat(change.files())
                .extracting(ChangedFile::path)
                .containsExactly("New.java", "Gone.java", "logo.png", "run.sh");
        assertThat(change.file("logo.png").orElseThrow().binary()).isTrue();
        assertThat(change.file("New.java").orElseThrow().wholeNewText()).contains("class New {\n}\n");
    }

    @Test
    void skipsTheDataOfABinaryPatch() {
        var change = accepted("""
                diff --git a/x.bin b/x.bin
                index 1111111..2222222 100644
                GIT binary patch
                literal 3
                KcmZQzU|?eZ0{{R3

                literal 4
                LcmZQzU|?ee0{{R5

                """ + MODIFIED);

        assertThat(change.files()).hasSize(2);
    }

    @Test
    void remembersWhichSideEndsWithoutANewline() {
        var lines = accepted("""
                --- a/x
                +++ b/x
                @@ -1 +1 @@
                -old
                \\ No newline at end of file
                +new
                \\ No newline at end of file
                """).files().getFirst().hunks().getFirst().lines();

        assertThat(lines).allMatch(DiffLine::endsFileWithoutNewline).hasSize(2);
    }

    @Test
    void readsPathsThatGitQuotes() {
        var change = accepted("""
                diff --git "a/f\\303\\244 \\"x\\".txt" "b/f\\303\\244 \\"x\\".txt"
                index 1111111..2222222 100644
                --- "a/f\\303\\244 \\"x\\".txt"
                +++ "b/f\\303\\244 \\"x\\".txt"
                @@ -1 +1 @@
                -a
                +b
                """);

        assertThat(change.files().getFirst().newPath()).isEqualTo("fä \"x\".txt");
    }

    @Test
    void readsDiffsWithWindowsLineEnds() {
        assertThat(accepted(MODIFIED.replace("\n", "\r\n"))).isEqualTo(accepted(MODIFIED));
    }

    @Test
    void keepsALoneReturnAsText() {
        var change = accepted("--- a/x\n+++ b/x\n@@ -1 +1 @@\n-10%\r20%\n+30%\n");

        assertThat(change.files()
                        .getFirst()
                        .hunks()
                        .getFirst()
                        .lines()
                        .getFirst()
                        .text())
                .isEqualTo("10%\r20%");
    }

    @Test
    void readsContextLinesWhoseSpaceAnEditorTookAway() {
        assertThat(accepted("--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n\n-a\n+b\n").addedCount())
                .isEqualTo(1);
    }

    @Test
    void readsAMailedPatchWithItsMessageAndSignature() {
        var change = accepted("""
                From 1234 Mon Sep 17 00:00:00 2001
                Subject: [PATCH] Do it

                + not a line of the diff
                ---
                 src/A.java | 3 ++-
                """ + MODIFIED + """
                --
                2.43.0

                """);

        assertThat(change.files()).hasSize(1);
    }

    @Test
    void readsARemovedLineThatLooksLikeAHeader() {
        var change = accepted("--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n--- one\n+++ two\n three\n");

        assertThat(change.files().getFirst().hunks().getFirst().lines().get(1).text())
                .isEqualTo("++ two");
    }

    @Test
    void takesTwoDirectoriesForOneFile() {
        var file = accepted("""
                diff -ru before/src/A.java after/src/A.java
                --- before/src/A.java\t2026-01-01 10:00:00.000000000 +0000
                +++ after/src/A.java\t2026-01-02 10:00:00.000000000 +0000
                @@ -1 +1 @@
                -a
                +b
                """).files().getFirst();

        assertThat(file)
                .extracting("kind", "oldPath", "newPath")
                .containsExactly(Kind.MODIFIED, "src/A.java", "src/A.java");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello world",
                "@@ -1 +1 @@\n-a\n+b\n",
                "--- a/x\n+++ b/x\n",
                "--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n-a\n+b\n",
                "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n+c\n",
                "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n-b\n+c\n",
                "--- a/x\n+++ b/x\n@@ -1,x +1 @@\n-a\n+b\n",
                "--- a/x\n+++ b/x\n@@ -0 +1 @@\n-a\n+b\n",
                "--- a/x\n+++ b/x\n@@ -1 +9999999999 @@\n-a\n+b\n",
                "--- a/x\n+++ b/x\n@@ -5 +5 @@\n-a\n+b\n@@ -5 +5 @@\n-a\n+b\n",
                "--- a/x\n+++ b/x\nnonsense\n@@ -1 +1 @@\n-a\n+b\n",
                "--- a/../../etc/passwd\n+++ b/../../etc/passwd\n@@ -1 +1 @@\n-a\n+b\n",
                "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n",
                "diff --cc x\nindex 1,2..3\n--- a/x\n+++ b/x\n@@@ -1,1 -1,1 +1,1 @@@\n- a\n -b\n++c\n"
            })
    void refusesWhatIsNoDiff(String text) {
        assertThat(refusalCode(text)).isEqualTo("malformed_diff");
    }

    @Test
    void saysWhichLineItDidNotUnderstand() {
        var refused = (ParsedChange.Refused) ChangeParser.parse("--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n-a\n?\n");

        assertThat(refused.refusal().detail())
                .isEqualTo("Line 5 of the diff does not belong in a hunk, whose header promised more lines.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\n",
                "diff --git a/logo.png b/logo.png\nindex 1..2 100644\nBinary files a/logo.png and b/logo.png differ\n",
                "Binary files before/logo.png and after/logo.png differ\n",
                "diff --git a/run.sh b/run.sh\nold mode 100644\nnew mode 100755\n",
                "diff --git a/a b/b\nsimilarity index 100%\nrename from a\nrename to b\n",
                "--- a/x\n+++ b/x\n@@ -1 +1 @@\n same\n"
            })
    void refusesWhatChangesNoLineOfText(String text) {
        assertThat(refusalCode(text)).isEqualTo("empty_diff");
    }

    @Test
    void refusesMoreBytesFilesOrLinesThanAllowed() {
        assertThat(refusalCode(MODIFIED, new ChangeLimits(100, 9, 99))).isEqualTo("diff_too_large");
        assertThat(refusalCode(MODIFIED, new ChangeLimits(9999, 9, 3))).isEqualTo("diff_too_large");
        assertThat(refusalCode(MODIFIED + MODIFIED.replace("src/A", "src/B"), new ChangeLimits(9999, 1, 99)))
                .isEqualTo("diff_too_large");
        assertThat(ChangeParser.parse(MODIFIED, new ChangeLimits(9999, 1, 4))).isInstanceOf(Change.class);
    }

    private static Change accepted(String diff) {
        assertThat(ChangeParser.parse(diff)).isInstanceOf(Change.class);
        return (Change) ChangeParser.parse(diff);
    }

    private static String refusalCode(String diff) {
        return refusalCode(diff, ChangeLimits.DEFAULTS);
    }

    private static String refusalCode(String diff, ChangeLimits limits) {
        assertThat(ChangeParser.parse(diff, limits)).isInstanceOf(ParsedChange.Refused.class);
        return ((ParsedChange.Refused) ChangeParser.parse(diff, limits))
                .refusal()
                .code();
    }
}
