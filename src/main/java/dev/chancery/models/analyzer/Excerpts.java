package dev.chancery.models.analyzer;

import dev.chancery.models.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Completes excerpts to compilation units that parse, so that rules which need only a few lines can judge them. What is
 * added shares the first and the last line with the excerpt, so line numbers stay.
 */
final class Excerpts {

    /** In characters over all attempts for one excerpt; beyond, the search costs more than it finds. */
    private static final int EFFORT = 300_000;

    private Excerpts() {}

    /** The completed text, or nothing when no completion parses. */
    static Optional<String> completed(SourceFile excerpt) {
        var lines = excerpt.text().lines().toList();
        var attempts = Math.max(1, EFFORT / Math.max(1, excerpt.text().length()));
        return trimmed(lines, excerpt.leadingContext(), excerpt.trailingContext())
                .flatMap(Excerpts::candidates)
                .limit(attempts)
                .takeWhile(_ -> !Thread.currentThread().isInterrupted())
                .filter(JavaSyntax::parses)
                .findFirst();
    }

    /** The excerpt with fewer and fewer context lines; left-out lines stay as blank ones. */
    private static Stream<String> trimmed(List<String> lines, int leading, int trailing) {
        return Stream.iterate(0, dropped -> dropped <= leading + trailing, dropped -> dropped + 1)
                .flatMap(dropped -> Stream.iterate(0, head -> head <= dropped, head -> head + 1)
                        .filter(head -> head <= leading && dropped - head <= trailing)
                        .map(head -> without(lines, head, dropped - head)));
    }

    private static String without(List<String> lines, int head, int tail) {
        if (head + tail >= lines.size()) {
            return ";";
        }
        return "\n".repeat(head) + String.join("\n", lines.subList(head, lines.size() - tail));
    }

    private static Stream<String> candidates(String text) {
        var edges = Edges.of(text);
        return Stream.concat(Stream.of(text), edges.completions());
    }
}
