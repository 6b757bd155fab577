package dev.chancery.console.evidence;

import java.util.OptionalInt;

/** One line of code as a page shows it: its number, whether a change added or removed it, and whether it is pointed at. */
public record CodeLine(OptionalInt number, Mark mark, String text, boolean anchor) {

    /** What a change did to a line. */
    public enum Mark {
        SAME,
        ADDED,
        REMOVED
    }

    public static CodeLine same(int number, String text) {
        return new CodeLine(OptionalInt.of(number), Mark.SAME, text, false);
    }

    public static CodeLine added(int number, String text) {
        return new CodeLine(OptionalInt.of(number), Mark.ADDED, text, false);
    }

    public static CodeLine removed(int number, String text) {
        return new CodeLine(OptionalInt.of(number), Mark.REMOVED, text, false);
    }

    /** Stands for lines that are left out. */
    public static CodeLine gap(String text) {
        return new CodeLine(OptionalInt.empty(), Mark.SAME, text, false);
    }

    /** The same line, pointed at: a finding is about it. */
    public CodeLine pointedAt() {
        return new CodeLine(number, mark, text, true);
    }
}
