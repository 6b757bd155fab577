package dev.chancery.catalog.ui;

import dev.chancery.catalog.diff.TextDiff;
import dev.chancery.catalog.diff.TextDiff.Change;
import dev.chancery.console.evidence.CodeLine;
import java.util.ArrayList;
import java.util.List;

/** A difference as lines of code: in one column, or in two whose rows belong together. */
final class DiffLines {

    private static final String LEFT_OUT = "…";

    private final Column column;
    private final List<CodeLine> lines = new ArrayList<>();
    private int oldNumber;
    private int newNumber;

    /** What a column shows. */
    private enum Column {
        BOTH,
        OLD,
        NEW
    }

    private DiffLines(Column column) {
        this.column = column;
    }

    /** What goes above what comes. */
    static List<CodeLine> unified(TextDiff diff) {
        return new DiffLines(Column.BOTH).of(diff);
    }

    /** The old text's column. */
    static List<CodeLine> before(TextDiff diff) {
        return new DiffLines(Column.OLD).of(diff);
    }

    /** The new text's column. */
    static List<CodeLine> after(TextDiff diff) {
        return new DiffLines(Column.NEW).of(diff);
    }

    private List<CodeLine> of(TextDiff diff) {
        for (var stretch : diff.stretches()) {
            oldNumber = stretch.oldStart();
            newNumber = stretch.newStart();
            if (!lines.isEmpty() || oldNumber > 1) {
                lines.add(CodeLine.gap(LEFT_OUT));
            }
            stretch.changes().forEach(this::add);
        }
        return lines;
    }

    private void add(Change change) {
        switch (change) {
            case Change.Same(var same) -> same.forEach(this::same);
            case Change.Replaced(var before, var after) -> {
                switch (column) {
                    case BOTH -> {
                        before.forEach(this::removed);
                        after.forEach(this::added);
                    }
                    case OLD -> {
                        before.forEach(this::removed);
                        fill(after.size() - before.size());
                    }
                    case NEW -> {
                        after.forEach(this::added);
                        fill(before.size() - after.size());
                    }
                }
            }
        }
    }

    private void same(String text) {
        lines.add(CodeLine.same(column == Column.OLD ? oldNumber : newNumber, text));
        oldNumber++;
        newNumber++;
    }

    private void removed(String text) {
        lines.add(CodeLine.removed(oldNumber++, text));
    }

    private void added(String text) {
        lines.add(CodeLine.added(newNumber++, text));
    }

    private void fill(int rows) {
        for (var row = 0; row < rows; row++) {
            lines.add(CodeLine.gap(" "));
        }
    }
}
