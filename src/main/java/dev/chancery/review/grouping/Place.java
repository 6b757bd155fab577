package dev.chancery.review.grouping;

/** Lines of a file on the new side of a change, counted from 1, both ends included. */
public record Place(String path, int startLine, int endLine) {

    public Place {
        if (startLine < 1 || endLine < startLine) {
            throw new IllegalArgumentException("A place covers lines from 1 on, but was: " + startLine + "–" + endLine);
        }
    }

    /** How many lines lie from the end of one to the start of the other; 0 when they share a line. */
    int distanceTo(Place other) {
        return Math.max(0, Math.max(other.startLine - endLine, startLine - other.endLine));
    }

    /** The lines as people write them: 86 or 86–88. */
    public String lines() {
        return startLine == endLine ? "" + startLine : startLine + "–" + endLine;
    }
}
