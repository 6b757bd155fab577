package dev.chancery.review.ui;

import dev.chancery.console.evidence.CodeLine;
import dev.chancery.review.triage.FileAtHead;
import java.util.ArrayList;
import java.util.List;

/** The lines around a place in a file, with what the change did to them and a mark at the place. */
final class CodeExcerpt {

    private CodeExcerpt() {}

    static List<CodeLine> of(FileAtHead file, int startLine, int endLine, int context) {
        var excerpt = new ArrayList<CodeLine>();
        var previous = 0;
        for (var line : file.around(startLine, endLine, context)) {
            if (previous > 0 && line.number() > previous + 1) {
                excerpt.add(CodeLine.gap("…"));
            }
            previous = line.number();
            line.removedBefore().forEach(it -> excerpt.add(CodeLine.removed(it.number(), it.text())));
            excerpt.add(marked(line, line.number() >= startLine && line.number() <= endLine));
        }
        return excerpt;
    }

    private static CodeLine marked(FileAtHead.Line line, boolean pointedAt) {
        var marked =
                line.added() ? CodeLine.added(line.number(), line.text()) : CodeLine.same(line.number(), line.text());
        return pointedAt ? marked.pointedAt() : marked;
    }
}
