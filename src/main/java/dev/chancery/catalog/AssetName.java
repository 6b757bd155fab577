package dev.chancery.catalog;

import java.util.Optional;
import java.util.regex.Pattern;

/** What people and code call an asset: its kind and its name among them, as {@code policy-set/default}. */
public record AssetName(String kind, String name) {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,31}");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

    public AssetName {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException(
                    "The kind of an asset is 1 to 32 lower-case letters or dashes, but was: " + kind);
        }
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "The name of an asset is 1 to 63 lower-case letters, digits, dots, dashes or underscores, but was: "
                            + name);
        }
    }

    /** The name made of these parts; empty when one of them cannot be part of a name. */
    public static Optional<AssetName> parse(String kind, String name) {
        return KIND.matcher(kind).matches() && NAME.matcher(name).matches()
                ? Optional.of(new AssetName(kind, name))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return kind + "/" + name;
    }
}
