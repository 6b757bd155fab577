package dev.chancery.tools;

import dev.chancery.authority.Effect;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One action as agents, policies and people see it. Its name is one MCP lets a tool have, and its input schema is a JSON
 * Schema (2020-12) of an object.
 */
public record ToolDescription(
        String tool, String action, String title, String description, Effect effect, Map<String, Object> inputSchema) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,128}");
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    public ToolDescription {
        if (!NAME.matcher(tool).matches() || !NAME.matcher(action).matches()) {
            throw new IllegalArgumentException("The names of tools and actions have 1 to 128 letters, digits, dots,"
                    + " dashes and underscores, but were: " + tool + " and " + action);
        }
        if (!"object".equals(inputSchema.get("type"))) {
            throw new IllegalArgumentException("The arguments of " + tool + "." + action
                    + " are an object, but its input schema's type was: " + inputSchema.get("type"));
        }
    }

    /** One whose input schema is written out as JSON. */
    public static ToolDescription of(Name name, String description, Effect effect, String inputSchema) {
        return new ToolDescription(
                name.tool(),
                name.action(),
                name.title(),
                description,
                effect,
                JsonMapper.shared().readValue(inputSchema, OBJECT));
    }

    /** {@code issues.read}, the name policies and people use. */
    public String act() {
        return tool + "." + action;
    }

    /** How an action is called by machines, and by people. */
    public record Name(String tool, String action, String title) {}
}
