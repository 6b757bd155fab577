package dev.chancery.review.triage;

import dev.chancery.review.change.ChangedFile;
import dev.chancery.review.change.DiffLine;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The lines of a file as they are at the head of a change, by number, with what the change did to them. Lines that are
 * not known, because only a diff is, have no entry.
 */
public record FileAtHead(String path, NavigableMap<Integer, Line> lines) implements Code {

    /** One line, whether the change added it, and the lines it removed right before. */
    public record Line(int number, String text, boolean added, List<Removed> removedBefore) {

        public Line {
            removedBefore = List.copyOf(removedBefore);
        }
    }

    /** A line that is no more, under the number it had. */
    public record Removed(int number, String text) {}

    static FileAtHead ofDiff(ChangedFile file) {
        return new FileAtHead(file.path(), shown(file));
    }

    /** The whole text; the marks come from the diff, where it has the file. */
    static FileAtHead ofText(String path, String text, Optional<ChangedFile> changed) {
        var lines = changed.map(FileAtHead::shown).orElseGet(TreeMap::new);
        var number = 1;
        for (var line : text.lines().toList()) {
            lines.putIfAbsent(number, new Line(number, line, false, List.of()));
            number++;
        }
        return new FileAtHead(path, lines);
    }

    /** The known lines within {@code context} of the place, in order. */
    public List<Line> around(int startLine, int endLine, int context) {
        return List.copyOf(
                lines.subMap(startLine - context, true, endLine + context, true).values());
    }

    /** Only the known lines within {@code context} of the place. */
    FileAtHead excerpt(int startLine, int endLine, int context) {
        return new FileAtHead(path, new TreeMap<>(lines.subMap(startLine - context, true, endLine + context, true)));
    }

    private static NavigableMap<Integer, Line> shown(ChangedFile file) {
        var lines = new TreeMap<Integer, Line>();
        for (var hunk : file.hunks()) {
            var removed = new ArrayList<Removed>();
            for (DiffLine line : hunk.lines()) {
                if (line.isRemoved()) {
                    removed.add(new Removed(line.oldLine(), line.text()));
                } else {
                    lines.put(line.newLine(), new Line(line.newLine(), line.text(), line.isAdded(), removed));
                    removed.clear();
                }
            }
        }
        return lines;
    }
}
