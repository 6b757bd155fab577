package dev.chancery.tools.mcp;

import dev.chancery.kernel.TaskId;
import java.util.Map;
import java.util.Optional;

/** How a request names its task: in its {@code _meta}, or else in the header {@code Chancery-Task}. */
record TaskReference(String text) {

    static Optional<TaskReference> of(Exchange exchange, Map<String, Object> params) {
        return Meta.of(params)
                .task()
                .or(() -> exchange.headers().first("Chancery-Task"))
                .map(TaskReference::new);
    }

    /** Empty when it is no id. */
    Optional<TaskId> id() {
        return TaskId.parse(text);
    }
}
