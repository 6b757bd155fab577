package dev.chancery.kernel;

import java.util.UUID;

/** A registered non-human actor. */
public record AgentId(UUID value) {

    /** Reads the canonical text form of a UUID; anything else is an {@link IllegalArgumentException}. */
    public static AgentId of(String text) {
        return new AgentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
