package dev.chancery.review.framing;

import java.util.regex.Pattern;

/**
 * Words from outside as harmless text: no control characters but line breaks, nothing that turns the direction of writing
 * or hides, and no more than so many characters. Markup stays as it is, since it is shown as text.
 */
final class PlainText {

    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}&&[^\\n\\t]]", Pattern.UNICODE_CHARACTER_CLASS);

    private PlainText() {}

    /** The text on several lines. */
    public static String of(String text, int most) {
        var visible = HIDDEN.matcher(text.replace("\r\n", "\n"))
                .replaceAll("")
                .replace('\t', ' ')
                .strip();
        return visible.codePointCount(0, visible.length()) <= most
                ? visible
                : visible.substring(0, visible.offsetByCodePoints(0, most - 1)) + "…";
    }

    /** The text on one line. */
    public static String oneLine(String text, int most) {
        return of(text.replaceAll("\\s+", " "), most);
    }
}
