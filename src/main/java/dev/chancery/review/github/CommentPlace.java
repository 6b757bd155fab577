package dev.chancery.review.github;

import dev.chancery.review.GroupReport;
import dev.chancery.review.change.Change;
import dev.chancery.review.change.Hunk;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The lines of a diff's new side that a comment can hang on; GitHub takes no others. */
record CommentPlace(String path, int startLine, int endLine) {

    /** As much of the finding's lines as lies within one hunk; empty when none does. */
    static Optional<CommentPlace> of(GroupReport group, Change change) {
        return change.file(group.file()).stream()
                .flatMap(file -> file.hunks().stream())
                .filter(hunk -> hunk.newCount() > 0)
                .filter(hunk -> hunk.firstNewLine() <= group.endLine() && last(hunk) >= group.startLine())
                .findFirst()
                .map(hunk -> new CommentPlace(
                        group.file(),
                        Math.max(hunk.firstNewLine(), group.startLine()),
                        Math.min(last(hunk), group.endLine())));
    }

    /** As GitHub takes it. */
    Map<String, Object> asComment(String body) {
        var comment = new TreeMap<String, Object>(Map.of("path", path, "line", endLine, "side", "RIGHT", "body", body));
        if (startLine < endLine) {
            comment.put("start_line", startLine);
            comment.put("start_side", "RIGHT");
        }
        return comment;
    }

    private static int last(Hunk hunk) {
        return hunk.firstNewLine() + hunk.newCount() - 1;
    }
}
