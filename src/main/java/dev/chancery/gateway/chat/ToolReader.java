package dev.chancery.gateway.chat;

import dev.chancery.models.Toolbox;
import dev.chancery.models.Toolbox.Choice;
import dev.chancery.models.Toolbox.Tool;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the tools a client offers to the model. */
final class ToolReader {

    private static final int MOST_TOOLS = 128;
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");
    private static final TypeReference<LinkedHashMap<String, Object>> SCHEMA = new TypeReference<>() {};

    private ToolReader() {}

    static Toolbox read(Field body) {
        var tools = body.member("tools").elements(MOST_TOOLS).stream()
                .map(ToolReader::tool)
                .toList();
        var toolbox = new Toolbox(tools, choice(body.member("tool_choice")));
        return switch (toolbox.choice()) {
            case Choice.Auto(), Choice.None() -> toolbox;
            case Choice.Required() -> {
                if (tools.isEmpty()) {
                    throw body.member("tool_choice").wrong("is required, but there are no tools.");
                }
                yield toolbox;
            }
            case Choice.Named(var name) -> {
                if (tools.stream().noneMatch(it -> it.name().equals(name))) {
                    throw body.member("tool_choice").wrong("names a tool that is not among the tools.");
                }
                yield toolbox;
            }
        };
    }

    private static Tool tool(Field tool) {
        var type = tool.object().member("type");
        if (!type.text().equals("function")) {
            throw type.wrong("must be function.");
        }
        var function = tool.member("function").object();
        var name = function.member("name");
        if (!NAME.matcher(name.text()).matches()) {
            throw name.wrong("must be 1 to 64 letters, digits, underscores or dashes.");
        }
        return new Tool(
                name.text(), function.member("description").optionalText().orElse(""), schema(function));
    }

    private static Map<String, Object> schema(Field function) {
        var parameters = function.member("parameters");
        return parameters.isAbsent()
                ? Map.of("type", "object", "properties", Map.of())
                : JsonMapper.shared().convertValue(parameters.object().value(), SCHEMA);
    }

    private static Choice choice(Field choice) {
        if (choice.isAbsent()) {
            return new Choice.Auto();
        }
        if (choice.value().isObject()) {
            return new Choice.Named(
                    choice.member("function").object().member("name").text());
        }
        return switch (choice.text()) {
            case "auto" -> new Choice.Auto();
            case "none" -> new Choice.None();
            case "required" -> new Choice.Required();
            default -> throw choice.wrong("must be auto, none, required or a function.");
        };
    }
}
