package dev.chancery.review.github.api;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A repository on GitHub as {@code owner/name}, in lower case, because GitHub does not tell cases apart. */
public record RepositoryName(String text) {

    /** What such a repository begins with wherever repositories of several kinds are named. */
    public static final String PREFIX = "github:";

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,38}/(?!\\.{1,2}$)[a-z0-9._-]{1,100}");

    public RepositoryName {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("A repository on GitHub is named owner/name, but was: " + text);
        }
    }

    /** Reads {@code owner/name} or {@code github:owner/name} in any case; anything else is empty. */
    public static Optional<RepositoryName> parse(String text) {
        var lower = text.strip().toLowerCase(Locale.ROOT);
        var bare = lower.startsWith(PREFIX) ? lower.substring(PREFIX.length()) : lower;
        return FORM.matcher(bare).matches() ? Optional.of(new RepositoryName(bare)) : Optional.empty();
    }

    /** The name among repositories of every kind, {@code github:owner/name}. */
    public String prefixed() {
        return PREFIX + text;
    }

    @Override
    public String toString() {
        return text;
    }
}
