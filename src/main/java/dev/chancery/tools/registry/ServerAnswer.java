package dev.chancery.tools.registry;

import dev.chancery.kernel.Refusal;

/** What became of a wish to register or change a server. */
public sealed interface ServerAnswer {

    /** Done; this is the server now. */
    record Kept(RegisteredServer server) implements ServerAnswer {}

    /**
     * Not done: {@code invalid_name}, {@code name_taken}, {@code invalid_description}, {@code invalid_header},
     * {@code url_not_allowed}, {@code unknown_tool_server}, {@code unknown_tool}, {@code definition_changed},
     * {@code reason_missing}, or one of the {@code upstream_…} codes.
     */
    record Refused(Refusal refusal) implements ServerAnswer {}

    static Refused refused(String code, String detail) {
        return new Refused(new Refusal(code, detail));
    }
}
