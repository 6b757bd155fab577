package dev.chancery.provenance.admission;

import java.util.stream.Collectors;

/** Text of others as a sentence may repeat it: short, and nothing in it that a log or a database could stumble over. */
final class Shown {

    private static final int LONGEST = 300;

    private Shown() {}

    static String of(String text) {
        var shown = text.codePoints()
                .limit(LONGEST)
                .map(point -> isPlain(point) ? point : '?')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return text.codePointCount(0, text.length()) > LONGEST ? shown + "…" : shown;
    }

    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
