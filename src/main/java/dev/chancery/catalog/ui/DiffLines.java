package dev.chancery.catalog.ui;

import dev.chancery.catalog.diff.TextDiff;
import dev.chancery.catalog.diff.TextDiff.Change;
import dev.chancery.catalog.diff.TextDiff.Stretch;
import dev.chancery.console.evidence.CodeLine;
import java.util.ArrayList;
import java.util.List;

/** A difference as lines of code: in one column, or in two whose rows belong together. */
final class DiffLines {

    private static final String LEFT_OUT = "…";

    private DiffLines() {}

    /** What goes above what comes. */
    static List<CodeLine> unified(TextDiff diff) {
        var lines = new ArrayList<CodeLine>();
        diff.stretches().forEach(stretch -> {
            open(lines, stretch.oldStart());
            var numbers = new Numbers(stretch);
            stretch.changes().forEach(change -> {
                switch (change) {
                    case Change.Same(var same) ->
                        same.forEach(it -> {
                            numbers.old++;
                            lines.add(CodeLine.same(numbers.now++, it));
                        });
                    case Change.Replaced(var before, var after) -> {
                        before.forEach(it -> lines.add(CodeLine.removed(numbers.old++, it)));
                        after.forEach(it -> lines.add(CodeLine.added(numbers.now++, it)));
                    }
                }
            });
        });
        return lines;
    }

    /** The old text's column. */
    static List<CodeLine> before(TextDiff diff) {
        var lines = new ArrayList<CodeLine>();
        diff.stretches().forEach(stretch -> {
            open(lines, stretch.oldStart());
            var numbers = new Numbers(stretch);
            stretch.changes().forEach(change -> {
                switch (change) {
                    case Change.Same(var same) -> same.forEach(it -> lines.add(CodeLine.same(numbers.old++, it)));
                    case Change.Replaced(var before, var after) -> {
                        before.forEach(it -> lines.add(CodeLine.removed(numbers.old++, it)));
                        fill(lines, after.size() - before.size());
                    }
                }
            });
        });
        return lines;
    }

    /** The new text's column. */
    static List<CodeLine> after(TextDiff diff) {
        var lines = new ArrayList<CodeLine>();
        diff.stretches().forEach(stretch -> {
            open(lines, stretch.oldStart());
            var numbers = new Numbers(stretch);
            stretch.changes().forEach(change -> {
                switch (change) {
                    case Change.Same(var same) -> same.forEach(it -> lines.add(CodeLine.same(numbers.now++, it)));
                    case Change.Replaced(var before, var after) -> {
                        after.forEach(it -> lines.add(CodeLine.added(numbers.now++, it)));
                        fill(lines, before.size() - after.size());
                    }
                }
            });
        });
        return lines;
    }

    private static void open(List<CodeLine> lines, int start) {
        if (!lines.isEmpty() || start > 1) {
            lines.add(CodeLine.gap(LEFT_OUT));
        }
    }

    private static void fill(List<CodeLine> lines, int rows) {
        for (var row = 0; row < rows; row++) {
            lines.add(CodeLine.gap(" "));
        }
    }

    private static final class Numbers {
        private int old;
        private int now;

        private Numbers(Stretch stretch) {
            old = stretch.oldStart();
            now = stretch.newStart();
        }
    }
}
