package dev.chancery.review.framing;

import dev.chancery.review.change.Change;
import dev.chancery.review.change.ChangedFile;
import dev.chancery.review.change.DiffLine;
import dev.chancery.review.change.Hunk;
import java.util.Locale;

/** A change as models read it: each line with its mark and its number on the new side, so that they can name it. */
final class DiffText {

    private final StringBuilder text = new StringBuilder();

    private DiffText() {}

    static String of(Change change) {
        var text = new DiffText();
        change.files().forEach(text::add);
        return text.text.toString();
    }

    private void add(ChangedFile file) {
        text.append("file ")
                .append(visible(file.path()))
                .append(" (")
                .append(file.kind().name().toLowerCase(Locale.ROOT))
                .append(file.binary() ? ", binary)\n" : ")\n");
        file.hunks().forEach(this::add);
    }

    private void add(Hunk hunk) {
        text.append("  lines from ").append(hunk.firstNewLine()).append('\n');
        hunk.lines().forEach(this::add);
    }

    private void add(DiffLine line) {
        var mark = line.isAdded() ? '+' : line.isRemoved() ? '-' : ' ';
        var number = line.isRemoved() ? "" : String.valueOf(line.newLine());
        text.append(String.format(Locale.ROOT, "%c %6s  ", mark, number))
                .append(visible(line.text()))
                .append('\n');
    }

    /** A control character stays one character, so that what follows keeps its column. */
    private static String visible(String line) {
        return line.replaceAll("[\\p{Cc}&&[^\\t]]", "\u00b7").replaceAll("[\\u202a-\\u202e\\u2066-\\u2069]", "\u00b7");
    }
}
