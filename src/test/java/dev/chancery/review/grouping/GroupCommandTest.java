package dev.chancery.review.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommandTest {

    @TempDir
    private Path directory;

    @Test
    void groupsTheFindingsOfEachLine() throws IOException {
        var file = file("""
                {"judge":"j","pr_url":"u","findings":[\
                {"id":"a#1","tool":"a","file":null,"line":null,"text":"Method name santizeAnchors is misspelled"},\
                {"id":"b#1","tool":"b","file":null,"line":null,"text":"Typo: santizeAnchors should be sanitizeAnchors"},\
                {"id":"c#1","tool":"c","file":null,"line":null,"text":"The translation is Italian, not Lithuanian"}]}

                """);

        assertThat(run(file.toString())).isEqualTo("""
                0 {"judge":"j","pr_url":"u","groups":[["a#1","b#1"],["c#1"]]}
                """);
    }

    @Test
    void groupsPairsWithTheirPlaces() throws IOException {
        var file = file("""
                {"pr_url":"u","a":{"id":"F1","tool":"a","file":"x.h","start":3,"end":5,"category":"Bug","text":"Slow loop"},\
                "b":{"id":"F2","tool":"b","file":"x.h","start":5,"end":5,"category":"Bug","text":"Name the constant"}}
                """);

        assertThat(run(file.toString())).isEqualTo("""
                0 {"pr_url":"u","groups":[["F1"],["F2"]]}
                """);
    }

    @Test
    void saysWhatItCannotRead() throws IOException {
        assertThat(run()).startsWith("2 Usage:");
        assertThat(run(directory.resolve("missing.jsonl").toString())).startsWith("2 The file cannot be read:");
        assertThat(run(file("{\"judge\":").toString())).startsWith("2 The file cannot be read:");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("findings.jsonl"), text);
    }

    private static String run(String... arguments) {
        var output = new ByteArrayOutputStream();
        var stream = new PrintStream(output, false, StandardCharsets.UTF_8);
        var exit = GroupCommand.run(arguments, stream, stream);
        stream.flush();
        return exit + " " + output.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
