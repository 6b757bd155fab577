package dev.chancery.kernel;

import java.util.UUID;

/** What a person asked for; the scope under which credentials are issued. */
public record TaskId(UUID value) {

    /** Reads the canonical text form of a UUID; anything else is an {@link IllegalArgumentException}. */
    public static TaskId of(String text) {
        return new TaskId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
