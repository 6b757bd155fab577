package dev.chancery.review.change;

import java.util.List;
import java.util.Optional;

/** A reviewable change: files in the order of the diff, each new path once, with at least one line added or removed. */
public record Change(List<ChangedFile> files) implements ParsedChange {

    public Change {
        files = List.copyOf(files);
    }

    /** The file that has this path on the new side, or that was deleted from it. */
    public Optional<ChangedFile> file(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    public int addedCount() {
        return files.stream().mapToInt(ChangedFile::addedCount).sum();
    }

    public int removedCount() {
        return files.stream().mapToInt(ChangedFile::removedCount).sum();
    }

    /** The added lines of every file, made for many questions. */
    public ChangedLines changedLines() {
        return ChangedLines.of(this);
    }
}
