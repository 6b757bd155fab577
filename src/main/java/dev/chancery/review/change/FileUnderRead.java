package dev.chancery.review.change;

import dev.chancery.review.change.ChangedFile.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers what a diff says about one file until the next one begins. */
final class FileUnderRead {

    private final boolean git;
    private Kind kind = Kind.MODIFIED;
    private @Nullable String oldPath;
    private @Nullable String newPath;
    private boolean namesFileLines;
    private boolean binary;
    private final List<Hunk> hunks = new ArrayList<>();

    private FileUnderRead(boolean git) {
        this.git = git;
    }

    static FileUnderRead ofGitLine(String names) {
        var file = new FileUnderRead(true);
        DiffPaths.ofGitLine(names).ifPresent(paths -> {
            file.oldPath = paths.oldPath();
            file.newPath = paths.newPath();
        });
        return file;
    }

    static FileUnderRead ofFileLines(String oldName, String newName) {
        var file = new FileUnderRead(false);
        file.nameFileLines(oldName, newName);
        return file;
    }

    static FileUnderRead ofBinary(String oldName, String newName) {
        var file = ofFileLines(oldName, newName);
        file.binary = true;
        return file;
    }

    /** Takes one extended header line; false when it is none that matters. */
    boolean takeHeader(String line) {
        if (line.startsWith("new file mode ")) {
            kind = Kind.ADDED;
        } else if (line.startsWith("deleted file mode ")) {
            kind = Kind.DELETED;
        } else if (line.startsWith("rename from ")) {
            oldPath = DiffPaths.unquoted(line.substring("rename from ".length()));
            kind = Kind.RENAMED;
        } else if (line.startsWith("rename to ")) {
            newPath = DiffPaths.unquoted(line.substring("rename to ".length()));
            kind = Kind.RENAMED;
        } else if (line.startsWith("copy from ")) {
            oldPath = DiffPaths.unquoted(line.substring("copy from ".length()));
            kind = Kind.COPIED;
        } else if (line.startsWith("copy to ")) {
            newPath = DiffPaths.unquoted(line.substring("copy to ".length()));
            kind = Kind.COPIED;
        } else {
            return false;
        }
        return true;
    }

    /** Takes the names of {@code ---} and {@code +++}. Git's own header, where it could be read, is the authority. */
    void nameFileLines(String oldName, String newName) {
        namesFileLines = true;
        var paths = DiffPaths.ofFileLines(oldName, newName);
        var added = paths.oldPath().equals(DiffPaths.NOTHING);
        var deleted = paths.newPath().equals(DiffPaths.NOTHING);
        if (!git) {
            kind = added ? Kind.ADDED : deleted ? Kind.DELETED : Kind.MODIFIED;
        }
        if (oldPath == null || newPath == null) {
            newPath = deleted ? paths.oldPath() : paths.newPath();
            oldPath = added || !git ? newPath : paths.oldPath();
        }
    }

    void markBinary() {
        binary = true;
    }

    void add(Hunk hunk) {
        hunks.add(hunk);
    }

    boolean isInHeader() {
        return git && !namesFileLines && !binary;
    }

    boolean awaitsHunk() {
        return namesFileLines && !binary && hunks.isEmpty();
    }

    boolean hasFileLines() {
        return namesFileLines;
    }

    Optional<Hunk> lastHunk() {
        return hunks.isEmpty() ? Optional.empty() : Optional.of(hunks.getLast());
    }

    /** The last line of a hunk turned out to end its file without a newline. */
    void endWithoutNewline() {
        lastHunk().filter(hunk -> !hunk.lines().isEmpty()).ifPresent(hunk -> {
            var lines = new ArrayList<>(hunk.lines());
            lines.set(lines.size() - 1, lines.getLast().withoutNewline());
            hunks.set(
                    hunks.size() - 1,
                    new Hunk(
                            hunk.oldStart(), hunk.oldCount(), hunk.newStart(), hunk.newCount(), hunk.section(), lines));
        });
    }

    /** Empty when the names are missing or lead out of the repository. */
    Optional<ChangedFile> build() {
        if (oldPath == null || newPath == null || !DiffPaths.isSafe(oldPath) || !DiffPaths.isSafe(newPath)) {
            return Optional.empty();
        }
        return Optional.of(new ChangedFile(kind, oldPath, newPath, binary, hunks));
    }
}
