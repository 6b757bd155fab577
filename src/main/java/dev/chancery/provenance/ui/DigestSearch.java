package dev.chancery.provenance.ui;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody typed to find a digest: the first hex digits of it, with or without its algorithm before them. */
record DigestSearch(String hexPrefix) {

    private static final Pattern TYPED = Pattern.compile("(?:[a-z0-9]+:)?([0-9a-f]{0,128})");
    private static final int TELLING = 7;

    /** Empty when no digest could start so. */
    static Optional<DigestSearch> of(String text) {
        var typed = TYPED.matcher(text.strip().toLowerCase(Locale.ROOT));
        return typed.matches() ? Optional.of(new DigestSearch(typed.group(1))) : Optional.empty();
    }

    /** Whether there are enough digits to mean one digest rather than any. */
    boolean isTelling() {
        return hexPrefix.length() >= TELLING;
    }
}
