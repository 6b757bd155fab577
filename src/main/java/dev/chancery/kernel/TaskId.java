package dev.chancery.kernel;

import java.util.Optional;
import java.util.UUID;

/** What a person asked for; the scope under which credentials are issued. */
public record TaskId(UUID value) {

    /** Reads the whole text of a UUID; anything else is no id. */
    public static Optional<TaskId> parse(String text) {
        return UuidText.parse(text).map(TaskId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
