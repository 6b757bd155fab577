package dev.chancery.kernel;

import java.util.UUID;

/** A human user. */
public record PersonId(UUID value) {

    /** Reads the canonical text form of a UUID; anything else is an {@link IllegalArgumentException}. */
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
