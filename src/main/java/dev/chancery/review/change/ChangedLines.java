package dev.chancery.review.change;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;

/** Tells whether lines of the new side were added by a change; each question costs a binary search. */
public final class ChangedLines {

    private static final int[] NONE = {};

    private final Map<String, int[]> addedByPath;

    private ChangedLines(Map<String, int[]> addedByPath) {
        this.addedByPath = addedByPath;
    }

    static ChangedLines of(Change change) {
        return new ChangedLines(change.files().stream()
                .filter(file -> file.kind() != ChangedFile.Kind.DELETED)
                .collect(toUnmodifiableMap(
                        ChangedFile::newPath, file -> file.addedLines().toArray())));
    }

    /** Whether at least one line from start to end, both included, was added. */
    public boolean touches(String path, int startLine, int endLine) {
        var added = addedByPath.getOrDefault(path, NONE);
        var found = Arrays.binarySearch(added, startLine);
        var firstNotBefore = found >= 0 ? found : -found - 1;
        return firstNotBefore < added.length && added[firstNotBefore] <= endLine;
    }
}
