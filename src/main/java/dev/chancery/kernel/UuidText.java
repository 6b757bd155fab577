package dev.chancery.kernel;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The one text form in which ids are handed out and taken back: a whole UUID (RFC 9562 section 4). */
public final class UuidText {

    private static final Pattern WHOLE = Pattern.compile("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");

    private UuidText() {}

    /** The id, whatever the case of its digits; any other text, a shortened form included, is no id. */
    public static Optional<UUID> parse(String text) {
        return WHOLE.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
