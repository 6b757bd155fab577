package dev.chancery.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages that point somewhere point at what is there, and what is there can be found. */
class DocsTest {

    private static final Path DECISIONS = Path.of("src/docs/decisions");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#: ]+)(?:#[^)]*)?\\)");

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        var broken = new ArrayList<String>();
        for (var page : pages()) {
            LINK.matcher(Files.readString(page))
                    .results()
                    .map(it -> it.group(1))
                    .filter(it -> !Files.exists(page.resolveSibling(it)))
                    .forEach(it -> broken.add(page + " → " + it));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyDecisionIsInTheIndex() throws IOException {
        var index = Files.readString(DECISIONS.resolve("README.md"));
        try (var files = Files.list(DECISIONS)) {
            var missing = files.map(it -> it.getFileName().toString())
                    .filter(it -> it.matches("\\d{4}-.*\\.md") && !index.contains("(" + it + ")"))
                    .toList();
            assertThat(missing)
                    .as("decisions nobody finds: add them to decisions/README.md")
                    .isEmpty();
        }
    }

    private static List<Path> pages() throws IOException {
        try (var docs = Files.walk(Path.of("src/docs"))) {
            return Stream.concat(Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")), docs)
                    .filter(it -> it.toString().endsWith(".md"))
                    .toList();
        }
    }
}
