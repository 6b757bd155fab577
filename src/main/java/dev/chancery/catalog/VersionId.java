package dev.chancery.catalog;

import dev.chancery.kernel.UuidText;
import java.util.Optional;
import java.util.UUID;

/** One version of one asset. */
public record VersionId(UUID value) {

    /** Reads the whole text of a UUID; anything else is no id. */
    public static Optional<VersionId> parse(String text) {
        return UuidText.parse(text).map(VersionId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
