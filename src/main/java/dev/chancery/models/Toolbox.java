package dev.chancery.models;

import java.util.List;
import java.util.Map;

/** The tools a model may wish to call, and how free it is to. Passed through to the provider; nothing is called here. */
public record Toolbox(List<Tool> tools, Choice choice) {

    public static final Toolbox EMPTY = new Toolbox(List.of(), new Choice.Auto());

    public Toolbox {
        tools = List.copyOf(tools);
    }

    /** A tool as the model sees it; the parameters are a JSON schema. */
    public record Tool(String name, String description, Map<String, Object> parameters) {

        public Tool {
            parameters = Map.copyOf(parameters);
        }
    }

    /** Whether the model must call a tool. */
    public sealed interface Choice {

        /** The model decides. */
        record Auto() implements Choice {}

        /** It must not. */
        record None() implements Choice {}

        /** It must call one or another. */
        record Required() implements Choice {}

        /** It must call this one. */
        record Named(String tool) implements Choice {}
    }

    public boolean isEmpty() {
        return tools.isEmpty();
    }
}
