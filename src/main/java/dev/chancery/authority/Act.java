package dev.chancery.authority;

import java.util.Map;

/** One operation of one tool with its exact arguments; the unit that is decided, signed and verified. */
public record Act(String audience, String tool, String action, Map<String, Object> arguments) {

    public Act {
        arguments = Map.copyOf(arguments);
    }

    /** {@code repository.diff}, the name policies and people use. */
    public String name() {
        return tool + "." + action;
    }
}
