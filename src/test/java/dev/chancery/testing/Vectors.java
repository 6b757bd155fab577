package dev.chancery.testing;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Published test vectors, which are no part of this project: read from the folder that {@code CHANCERY_VECTORS} names, or
 * from {@code ../shared/vectors}. Without the folder a test is skipped and says so; where the variable is set they must
 * be there.
 */
public final class Vectors {

    private static final String VARIABLE = "CHANCERY_VECTORS";
    private static final Path USUAL = Path.of("..", "shared", "vectors");

    private Vectors() {}

    /** One JSON document. */
    public static JsonNode json(String name) {
        return JsonMapper.shared().readTree(text(name));
    }

    /** A document of one JSON value a line. */
    public static List<JsonNode> jsonLines(String name) {
        return text(name)
                .lines()
                .filter(it -> !it.isBlank())
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    private static String text(String name) {
        var named = Optional.ofNullable(System.getenv(VARIABLE)).map(Path::of);
        var file = named.orElse(USUAL).resolve(name);
        if (!Files.exists(file)) {
            if (named.isPresent()) {
                throw new AssertionError(VARIABLE + " is set, but there is no " + file.toAbsolutePath() + ".");
            }
            return abort("Skipped: the published vectors are not in " + USUAL + ". Set " + VARIABLE
                    + " to the folder that has " + name + ".");
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
