package dev.chancery.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.verifier.RefusalCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds src/docs/refusals.md against the code: a code is a promise, and whoever makes one writes down what it means. */
class RefusalsTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Pattern MADE =
            Pattern.compile("(?:new Refusal|[sS]topped|[rR]efused?|refusal|rejected|problem|"
                    + "unsound|broken|fail(?:ed)?|Failed|no|invalid|Fault\\.of)"
                    + "\\(\\s*(?:HttpStatus\\.[A-Z_]+,\\s*)?\"([a-z]+(?:_[a-z0-9]+)+)\"\\s*,");
    private static final Pattern LISTED = Pattern.compile("^\\| ((?:`[a-z0-9_]+`(?:, )?)+) \\|", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("`([a-z0-9_]+)`");

    @Test
    void everyCodeIsListedWithWhatItMeans() throws IOException {
        var listed = listed();

        assertThat(made()).hasSizeGreaterThan(150).allMatch(listed::contains, "is listed in src/docs/refusals.md");
    }

    @Test
    void everyListedCodeIsInTheCode() throws IOException {
        var source = String.join("\n", sources());
        var verifier =
                Arrays.stream(RefusalCode.values()).map(RefusalCode::label).toList();

        assertThat(listed())
                .containsAll(verifier)
                .allMatch(it -> verifier.contains(it) || source.contains('"' + it + '"'), "is in the code");
    }

    private static Set<String> made() throws IOException {
        var codes = new TreeSet<String>();
        for (var source : sources()) {
            MADE.matcher(source).results().forEach(it -> codes.add(it.group(1)));
        }
        return codes;
    }

    private static List<String> sources() throws IOException {
        try (var files = Files.walk(MAIN)) {
            var texts = new ArrayList<String>();
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }

    private static Set<String> listed() throws IOException {
        var codes = new TreeSet<String>();
        var page = Files.readString(Path.of("src/docs/refusals.md"));
        LISTED.matcher(page)
                .results()
                .flatMap(it -> CODE.matcher(it.group(1)).results())
                .forEach(it -> codes.add(it.group(1)));
        return codes;
    }
}
