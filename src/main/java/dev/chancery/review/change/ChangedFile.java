package dev.chancery.review.change;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** One file of a change with its hunks in line order. Paths are relative to the repository, with forward slashes. */
public record ChangedFile(Kind kind, String oldPath, String newPath, boolean binary, List<Hunk> hunks) {

    /** What happened to the file as a whole. */
    public enum Kind {
        ADDED,
        MODIFIED,
        DELETED,
        RENAMED,
        COPIED
    }

    public ChangedFile {
        hunks = List.copyOf(hunks);
    }

    /** The path to show: the new one, or the old one of a deleted file. */
    public String path() {
        return kind == Kind.DELETED ? oldPath : newPath;
    }

    /** The numbers of the added lines on the new side, ascending. */
    public IntStream addedLines() {
        return hunks.stream()
                .flatMap(hunk -> hunk.lines().stream())
                .filter(DiffLine::isAdded)
                .mapToInt(DiffLine::newLine);
    }

    public int addedCount() {
        return (int) addedLines().count();
    }

    public int removedCount() {
        return (int) hunks.stream()
                .flatMap(hunk -> hunk.lines().stream())
                .filter(DiffLine::isRemoved)
                .count();
    }

    /** The line on the old side that became this line of the new side; empty when the line was added. */
    public OptionalInt oldLineOf(int newLine) {
        if (kind == Kind.ADDED || kind == Kind.DELETED) {
            return OptionalInt.empty();
        }
        var shift = 0;
        for (var hunk : hunks) {
            if (newLine < hunk.firstNewLine()) {
                break;
            }
            if (newLine < hunk.endOfNew()) {
                return oldLineWithin(hunk, newLine);
            }
            shift = hunk.endOfOld() - hunk.endOfNew();
        }
        return OptionalInt.of(newLine + shift);
    }

    /** The whole text of an added file, as the diff alone tells it; empty for any other file. */
    public Optional<String> wholeNewText() {
        if (kind != Kind.ADDED
                || binary
                || hunks.size() != 1
                || hunks.getFirst().newStart() != 1) {
            return Optional.empty();
        }
        return Optional.of(hunks.getFirst().newSide().map(DiffLine::text).collect(joining("\n", "", "\n")));
    }

    boolean changesText() {
        return hunks.stream().anyMatch(Hunk::changesText);
    }

    private static OptionalInt oldLineWithin(Hunk hunk, int newLine) {
        return hunk.newSide()
                .filter(line -> line.newLine() == newLine && !line.isAdded())
                .mapToInt(DiffLine::oldLine)
                .findFirst();
    }
}
