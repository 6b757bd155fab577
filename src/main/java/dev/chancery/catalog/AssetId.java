package dev.chancery.catalog;

import dev.chancery.kernel.UuidText;
import java.util.Optional;
import java.util.UUID;

/** A governed asset, whatever its kind. */
public record AssetId(UUID value) {

    /** Reads the whole text of a UUID; anything else is no id. */
    public static Optional<AssetId> parse(String text) {
        return UuidText.parse(text).map(AssetId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
