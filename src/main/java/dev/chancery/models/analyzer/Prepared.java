package dev.chancery.models.analyzer;

import dev.chancery.models.SourceFile;
import java.util.Locale;

/** A source made ready for PMD, or the reason that it cannot be. */
sealed interface Prepared permits Prepared.Input, Prepared.Unfit {

    /** Larger files are generated, and would hold a worker for long. */
    int MAX_CHARACTERS = 1_000_000;

    /** The text PMD is given: the source's own lines, each at its place, completed where it is an excerpt. */
    record Input(SourceFile file, String text) implements Prepared {

        /** The number, in the file, of a line of the text. */
        int lineOf(int line) {
            var lines = file.text().lines().count();
            return file.firstLine() + (int) Math.clamp(line - 1L, 0, Math.max(0, lines - 1));
        }
    }

    /** The source cannot be examined; the reason is a whole sentence. */
    record Unfit(String reason) implements Prepared {}

    static Prepared of(SourceFile file) {
        if (!file.path().toLowerCase(Locale.ROOT).endsWith(".java")) {
            return new Unfit("Only Java is examined.");
        }
        if (file.text().length() > MAX_CHARACTERS) {
            return new Unfit("The file is larger than " + MAX_CHARACTERS + " characters.");
        }
        if (file.whole()) {
            return new Input(file, file.text());
        }
        return Excerpts.completed(file)
                .<Prepared>map(text -> new Input(file, text))
                .orElseGet(() -> new Unfit("The lines of the diff alone do not parse as Java."));
    }
}
