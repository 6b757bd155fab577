package dev.chancery.authority;

import java.util.Map;

/** One action that somebody serves: where, what it does to the world, and the JSON Schema of its arguments. */
public record KnownAction(String audience, String tool, String action, Effect effect, Map<String, Object> inputSchema) {

    public KnownAction {
        inputSchema = Map.copyOf(inputSchema);
    }

    /** {@code issues.read}, the name policies and people use. */
    public String name() {
        return tool + "." + action;
    }
}
