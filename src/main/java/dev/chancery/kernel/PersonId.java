package dev.chancery.kernel;

import java.util.Optional;
import java.util.UUID;

/** A human user. */
public record PersonId(UUID value) {

    /** Reads the whole text of a UUID; anything else is no id. */
    public static Optional<PersonId> parse(String text) {
        return UuidText.parse(text).map(PersonId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
