package dev.chancery.review.change;

/**
 * One line of a hunk without its terminator. Line numbers count from 1; an added line has no old one and a removed line
 * no new one, which reads as 0.
 */
public record DiffLine(Mark mark, int oldLine, int newLine, String text, boolean endsFileWithoutNewline) {

    /** Whether the line stays, comes or goes. */
    public enum Mark {
        CONTEXT,
        ADDED,
        REMOVED
    }

    static DiffLine context(int oldLine, int newLine, String text) {
        return new DiffLine(Mark.CONTEXT, oldLine, newLine, text, false);
    }

    static DiffLine added(int newLine, String text) {
        return new DiffLine(Mark.ADDED, 0, newLine, text, false);
    }

    static DiffLine removed(int oldLine, String text) {
        return new DiffLine(Mark.REMOVED, oldLine, 0, text, false);
    }

    DiffLine withoutNewline() {
        return new DiffLine(mark, oldLine, newLine, text, true);
    }

    public boolean isAdded() {
        return mark == Mark.ADDED;
    }

    public boolean isRemoved() {
        return mark == Mark.REMOVED;
    }
}
