package dev.chancery.tools.mcp;

import dev.chancery.kernel.TaskId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a request names its task: in its {@code _meta}, or else in the header {@code Chancery-Task}. */
record TaskReference(String text) {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");

    static Optional<TaskReference> of(Exchange exchange, Map<String, Object> params) {
        return Meta.of(params)
                .task()
                .or(() -> exchange.headers().first("Chancery-Task"))
                .map(TaskReference::new);
    }

    /** Empty when it is no id. */
    Optional<TaskId> id() {
        return UUID_TEXT.matcher(text).matches() ? Optional.of(TaskId.of(text)) : Optional.empty();
    }
}
