package dev.chancery.review.grouping;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code chancery group FILE}: groups the findings of each line of a JSON Lines file and prints a line
 * {@code {"judge":…,"pr_url":…,"groups":[["F1","F7"],["F2"]]}} for it. A line has {@code findings}, or a pair {@code a} and
 * {@code b}. Exits with 2 when the file cannot be read.
 */
public final class GroupCommand {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GroupCommand() {}

    public static void main(String[] arguments) {
        var output = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        System.exit(run(arguments, output, System.err));
    }

    static int run(String[] arguments, PrintStream output, PrintStream errors) {
        if (arguments.length != 1) {
            errors.println("Usage: chancery group FILE");
            return 2;
        }
        var grouping = new Grouping(Thresholds.INITIAL);
        try (var lines = Files.lines(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
            lines.filter(line -> !line.isBlank())
                    .map(line -> grouped(JSON.readTree(line), grouping))
                    .forEach(output::println);
            output.flush();
            return 0;
        } catch (IOException | JacksonException e) {
            errors.println("The file cannot be read: " + e.getMessage());
            return 2;
        }
    }

    private static String grouped(JsonNode row, Grouping grouping) {
        var answer = new LinkedHashMap<String, Object>();
        for (var key : List.of("judge", "pr_url")) {
            if (row.has(key)) {
                answer.put(key, row.get(key).asString());
            }
        }
        var findings =
                row.has("findings") ? row.get("findings").valueStream() : Stream.of(row.path("a"), row.path("b"));
        answer.put("groups", groups(findings.map(GroupCommand::claim).toList(), grouping));
        return JSON.writeValueAsString(answer);
    }

    private static List<List<String>> groups(List<Claim> claims, Grouping grouping) {
        return grouping.group(claims).groups().stream()
                .map(group -> group.claims().stream().map(Claim::id).toList())
                .toList();
    }

    private static Claim claim(JsonNode finding) {
        return new Claim(
                text(finding, "id"),
                text(finding, "tool"),
                place(finding),
                text(finding, "category"),
                text(finding, "text"));
    }

    private static @Nullable Place place(JsonNode finding) {
        var start = finding.path(finding.has("start") ? "start" : "line").asInt(0);
        var end = finding.path("end").asInt(start);
        var path = text(finding, "file");
        return path.isEmpty() || start < 1 ? null : new Place(path, start, Math.max(start, end));
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }
}
