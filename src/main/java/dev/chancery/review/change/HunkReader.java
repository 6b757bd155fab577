package dev.chancery.review.change;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one hunk from a header line on; the answer has a hunk, or the sentence that says why there is none. */
final class HunkReader {

    private static final Pattern HEADER =
            Pattern.compile("@@ -(\\d{1,10})(?:,(\\d{1,10}))? \\+(\\d{1,10})(?:,(\\d{1,10}))? @@ ?(.*)");

    private final List<String> source;
    private final List<DiffLine> lines = new ArrayList<>();
    private int at;
    private int oldLine;
    private int newLine;

    private HunkReader(List<String> source, int at) {
        this.source = source;
        this.at = at;
    }

    /** What was read, and the index of the line after it. */
    record Answer(@Nullable Hunk hunk, String problem, int next) {}

    static Answer read(List<String> source, int at) {
        return new HunkReader(source, at).read();
    }

    private Answer read() {
        var matcher = HEADER.matcher(source.get(at));
        if (!matcher.matches()) {
            return problem("is no hunk header");
        }
        var oldStart = Long.parseLong(matcher.group(1));
        var oldCount = matcher.group(2) == null ? 1 : Long.parseLong(matcher.group(2));
        var newStart = Long.parseLong(matcher.group(3));
        var newCount = matcher.group(4) == null ? 1 : Long.parseLong(matcher.group(4));
        if (!isSide(oldStart, oldCount) || !isSide(newStart, newCount)) {
            return problem("names lines that cannot be");
        }
        oldLine = (int) oldStart;
        newLine = (int) newStart;
        at++;
        while (oldLine - oldStart < oldCount || newLine - newStart < newCount) {
            if (at >= source.size()) {
                return problem("is missing: the diff ends inside a hunk");
            }
            if (!takeLine(source.get(at))) {
                return problem("does not belong in a hunk, whose header promised more lines");
            }
            at++;
        }
        if (oldLine - oldStart != oldCount || newLine - newStart != newCount) {
            return problem("exceeds the counts of its hunk's header");
        }
        var hunk = new Hunk(
                (int) oldStart,
                (int) oldCount,
                (int) newStart,
                (int) newCount,
                matcher.group(5).strip(),
                lines);
        return new Answer(hunk, "", at);
    }

    private boolean takeLine(String line) {
        var text = line.isEmpty() ? "" : line.substring(1);
        switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case ' ' -> lines.add(DiffLine.context(oldLine++, newLine++, text));
            case '+' -> lines.add(DiffLine.added(newLine++, text));
            case '-' -> lines.add(DiffLine.removed(oldLine++, text));
            case '\\' -> {
                if (lines.isEmpty()) {
                    return false;
                }
                lines.set(lines.size() - 1, lines.getLast().withoutNewline());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private Answer problem(String what) {
        return new Answer(null, what, at);
    }

    /** Line 0 stands for "before the first line" and has no lines; the last line still has a number. */
    private static boolean isSide(long start, long count) {
        return (start > 0 || count == 0) && start + count < Integer.MAX_VALUE;
    }
}
