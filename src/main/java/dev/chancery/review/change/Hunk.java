package dev.chancery.review.change;

import java.util.List;
import java.util.stream.Stream;

/**
 * A run of consecutive lines of both sides, as its header says: {@code @@ -oldStart,oldCount +newStart,newCount @@
 * section}. The counts always agree with the lines.
 */
public record Hunk(int oldStart, int oldCount, int newStart, int newCount, String section, List<DiffLine> lines) {

    public Hunk {
        lines = List.copyOf(lines);
    }

    /** The first line of the old side; for a hunk that only adds, the line that follows the insertion. */
    public int firstOldLine() {
        return oldCount == 0 ? oldStart + 1 : oldStart;
    }

    /** The first line of the new side; for a hunk that only removes, the line that follows the removal. */
    public int firstNewLine() {
        return newCount == 0 ? newStart + 1 : newStart;
    }

    /** The lines of the new side in order: what stays and what comes. */
    public Stream<DiffLine> newSide() {
        return lines.stream().filter(line -> !line.isRemoved());
    }

    boolean changesText() {
        return lines.stream().anyMatch(line -> line.mark() != DiffLine.Mark.CONTEXT);
    }

    int endOfOld() {
        return firstOldLine() + oldCount;
    }

    int endOfNew() {
        return firstNewLine() + newCount;
    }
}
