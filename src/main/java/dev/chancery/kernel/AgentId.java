package dev.chancery.kernel;

import java.util.Optional;
import java.util.UUID;

/** A registered non-human actor. */
public record AgentId(UUID value) {

    /** Reads the whole text of a UUID; anything else is no id. */
    public static Optional<AgentId> parse(String text) {
        return UuidText.parse(text).map(AgentId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
