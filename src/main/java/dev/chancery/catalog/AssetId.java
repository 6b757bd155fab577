package dev.chancery.catalog;

import java.util.UUID;

/** A governed asset, whatever its kind. */
public record AssetId(UUID value) {

    /** Reads the canonical text form of a UUID; anything else is an {@link IllegalArgumentException}. */
    public static AssetId of(String text) {
        return new AssetId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
