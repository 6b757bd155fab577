package dev.chancery.review.sarif;

import java.util.regex.Pattern;

/** Text from strangers as one plain, bounded paragraph: no control characters, no line ends, no links. */
final class Plain {

    private static final int LONGEST = 2000;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\s]+");
    /** SARIF's links to related locations, {@code [text](1)}. */
    private static final Pattern LINK = Pattern.compile("(?<!\\\\)\\[([^\\[\\]]{1,500})]\\([^()\\s]{1,2000}\\)");

    private Plain() {}

    static String text(String text) {
        var printable = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
        return printable.length() <= LONGEST ? printable : printable.substring(0, LONGEST - 1) + "…";
    }

    static String message(String text) {
        return text(LINK.matcher(text).replaceAll("$1"));
    }
}
