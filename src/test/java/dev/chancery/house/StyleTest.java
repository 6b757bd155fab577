package dev.chancery.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sizes, names and the sentence every public type and package owes its reader. */
class StyleTest {

    private static final int FILE_LINES = 300;
    private static final int METHOD_LINES = 40;
    private static final int PARAMETERS = 5;
    private static final Set<String> BANNED_ANYWHERE =
            Set.of("Impl", "Manager", "Helper", "Util", "Utils", "Base", "Common");
    private static final Set<String> BANNED_AT_THE_END = Set.of("Data", "Info");

    private static final SourceTree PRODUCT = SourceTree.under("src/main/java");
    private static final SourceTree TESTS = SourceTree.under("src/test/java");
    private static final SourceTree BENCHMARKS = SourceTree.under("src/jmh/java");

    @Test
    void filesAreShortEnoughToReadWhole() {
        assertThat(everyFile().filter(it -> lines(it).size() > FILE_LINES)).isEmpty();
    }

    @Test
    void methodsFitOneLook() {
        assertThat(everyTree()
                        .flatMap(it -> it.methods().stream())
                        .filter(it -> it.lines() > METHOD_LINES)
                        .map(SourceTree.Declaration::place))
                .isEmpty();
    }

    @Test
    void parametersBeyondFiveAreAMissingType() {
        assertThat(everyTree()
                        .flatMap(it -> it.methods().stream())
                        .filter(it -> it.parameters() > PARAMETERS)
                        .map(SourceTree.Declaration::place))
                .isEmpty();
    }

    @Test
    void namesSayTheRole() {
        assertThat(everyTree()
                        .flatMap(it -> it.types().stream())
                        .filter(it -> saysNothing(it.name()))
                        .map(SourceTree.Declaration::place))
                .isEmpty();
    }

    @Test
    void publicTypesSayWhatTheyGuarantee() {
        assertThat(PRODUCT.types().stream()
                        .filter(it -> it.traits().isTopLevel() && it.traits().isPublic())
                        .filter(it -> !it.traits().isDocumented())
                        .map(SourceTree.Declaration::place))
                .isEmpty();
    }

    @Test
    void packagesHaveASentenceAndAreNullMarked() {
        assertThat(everyFile().map(Path::getParent).distinct().filter(it -> !isIntroduced(it)))
                .isEmpty();
    }

    @Test
    void sqlIsLowerCase() {
        assertThat(PRODUCT.files().stream()
                        .filter(it -> lines(it).stream()
                                .anyMatch(line -> line.matches(".*\"?\\b(SELECT|INSERT INTO|DELETE FROM|UPDATE) .*")
                                        && !line.strip().startsWith("*")
                                        && !line.strip().startsWith("/"))))
                .isEmpty();
    }

    private static boolean saysNothing(String name) {
        var words = List.of(name.split("(?=[A-Z])"));
        return words.stream().anyMatch(BANNED_ANYWHERE::contains) || BANNED_AT_THE_END.contains(words.getLast());
    }

    @Test
    void testsDoNotHideThePackageSentenceOfTheProduct() {
        assertThat(TESTS.files().stream()
                        .filter(it -> it.endsWith("package-info.java"))
                        .filter(it -> Files.exists(inProduct(it))))
                .as("Two sentences for one package: the tests' would be loaded, and the module's rules with it lost")
                .isEmpty();
    }

    private static Path inProduct(Path path) {
        return Path.of(
                path.toString().replace("src/test/java", "src/main/java").replace("src/jmh/java", "src/main/java"));
    }

    private static boolean isIntroduced(Path folder) {
        return hasSentence(folder) || hasSentence(inProduct(folder));
    }

    private static boolean hasSentence(Path folder) {
        var file = folder.resolve("package-info.java");
        if (!Files.exists(file)) {
            return false;
        }
        var text = String.join("\n", lines(file));
        return text.startsWith("/**") && text.contains("@NullMarked");
    }

    private static Stream<SourceTree> everyTree() {
        return Stream.of(PRODUCT, TESTS, BENCHMARKS);
    }

    private static Stream<Path> everyFile() {
        return everyTree().flatMap(it -> it.files().stream());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
