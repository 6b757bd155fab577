package dev.chancery.review.github;

import java.util.Locale;

/**
 * Text of models and people made harmless in GitHub's Markdown: it shows as it was written, and neither forms markup nor
 * HTML, links, images, mentions of people or references to issues.
 */
final class Markdown {

    /** Joins without a gap, and keeps GitHub from seeing a mention or a reference. */
    private static final char WORD_JOINER = '\u2060';

    private static final String REFERRING = "@#";

    private Markdown() {}

    /** One paragraph of at most this many characters. */
    static String text(String written, int most) {
        var plain = plain(written, most).replace('\n', ' ');
        var safe = new StringBuilder(plain.length() * 2);
        plain.codePoints().forEach(it -> append(safe, it));
        return safe.toString();
    }

    /** The same for where GitHub shows no Markdown: without control characters, direction marks and excess length. */
    static String plain(String written, int most) {
        var kept = new StringBuilder();
        written.replace("\r\n", "\n")
                .codePoints()
                .filter(Markdown::isVisible)
                .limit(most + 1L)
                .forEach(kept::appendCodePoint);
        return kept.codePointCount(0, kept.length()) <= most
                ? kept.toString().strip()
                : kept.substring(0, kept.offsetByCodePoints(0, most - 1)).strip() + "…";
    }

    /** Code in a line: paths and names. */
    static String code(String written, int most) {
        return "<code>" + text(written, most) + "</code>";
    }

    private static void append(StringBuilder safe, int character) {
        if (isMarkup(character)) {
            safe.append(String.format(Locale.ROOT, "&#%d;", character));
            if (REFERRING.indexOf(character) >= 0) {
                safe.append(WORD_JOINER);
            }
        } else {
            safe.appendCodePoint(character);
        }
    }

    /** ASCII punctuation: everything Markdown and HTML are made of. */
    private static boolean isMarkup(int character) {
        return character > ' ' && character < 127 && !Character.isLetterOrDigit(character);
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\t';
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
