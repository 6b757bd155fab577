package dev.chancery.tools;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a caller answered to a tool that asked. It travels as one more argument, so that it is decided on, signed and
 * verified like every other: no answer can be slipped under a credential that was given for another.
 */
public record Inputs(Map<String, Object> responses, String state) {

    private static final String ARGUMENT = "$input";
    private static final String RESPONSES = "responses";
    private static final String STATE = "state";

    public Inputs {
        responses = Map.copyOf(responses);
    }

    /** Those among the arguments; none when the tool is called for the first time. */
    public static Inputs in(Map<String, Object> arguments) {
        return arguments.get(ARGUMENT) instanceof Map<?, ?> input
                ? new Inputs(object(input.get(RESPONSES)), String.valueOf(input.get(STATE)))
                : new Inputs(Map.of(), "");
    }

    /** The arguments alone, as the input schema knows them. */
    public static Map<String, Object> without(Map<String, Object> arguments) {
        if (!arguments.containsKey(ARGUMENT)) {
            return arguments;
        }
        var rest = new LinkedHashMap<>(arguments);
        rest.remove(ARGUMENT);
        return rest;
    }

    /** The arguments with these answers among them; the arguments alone when there are none. */
    public Map<String, Object> among(Map<String, Object> arguments) {
        if (responses.isEmpty() && state.isEmpty()) {
            return arguments;
        }
        var all = new LinkedHashMap<>(arguments);
        all.put(ARGUMENT, Map.of(RESPONSES, responses, STATE, state));
        return all;
    }

    private static Map<String, Object> object(@Nullable Object value) {
        var members = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> members.put(String.valueOf(name), member));
        }
        return members;
    }
}
