package dev.chancery.models.local;

import dev.chancery.models.SourceFile;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a unified diff shows of the new side: a new file whole, of any other file one excerpt for each hunk. The counts of
 * a hunk's header say where it ends, so a line of code that looks like a header is none.
 */
final class DiffExcerpts {

    private static final Pattern HUNK = Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@.*");
    private static final String NOWHERE = "/dev/null";
    private static final int LONGEST_NUMBER = 9;

    private final List<SourceFile> files = new ArrayList<>();
    private final Iterator<String> lines;
    private String oldPath = NOWHERE;
    private String newPath = NOWHERE;

    private DiffExcerpts(String diff) {
        this.lines = diff.lines().iterator();
    }

    static List<SourceFile> of(String diff) {
        return new DiffExcerpts(diff).read();
    }

    private List<SourceFile> read() {
        while (lines.hasNext()) {
            var line = lines.next();
            var hunk = HUNK.matcher(line);
            if (line.startsWith("--- ")) {
                oldPath = path(line);
            } else if (line.startsWith("+++ ")) {
                newPath = path(line);
            } else if (hunk.matches() && !newPath.equals(NOWHERE)) {
                hunk(count(hunk.group(2)), count(hunk.group(3)), count(hunk.group(4)));
            }
        }
        return List.copyOf(files);
    }

    private void hunk(int oldCount, int firstLine, int newCount) {
        var text = new StringBuilder();
        var marks = new StringBuilder();
        var old = oldCount;
        var left = newCount;
        while ((old > 0 || left > 0) && lines.hasNext()) {
            var line = lines.next();
            var mark = line.isEmpty() ? ' ' : line.charAt(0);
            if (mark == '\\') {
                continue;
            }
            old -= mark == '+' ? 0 : 1;
            if (mark != '-') {
                left--;
                marks.append(mark);
                text.append(line.isEmpty() ? "" : line.substring(1)).append('\n');
            }
        }
        if (!marks.isEmpty()) {
            files.add(file(text.toString(), firstLine, marks.toString()));
        }
    }

    private SourceFile file(String text, int firstLine, String marks) {
        return oldPath.equals(NOWHERE) && firstLine == 1
                ? new SourceFile(newPath, text)
                : SourceFile.excerpt(newPath, text, Math.max(1, firstLine), context(marks), trailingContext(marks));
    }

    private static int context(String marks) {
        var first = marks.indexOf('+');
        return first < 0 ? marks.length() : first;
    }

    private static int trailingContext(String marks) {
        var last = marks.lastIndexOf('+');
        return last < 0 ? marks.length() : marks.length() - 1 - last;
    }

    private static String path(String header) {
        var path = header.substring(4).replaceFirst("\\t.*", "").strip();
        return path.replaceFirst("^[ab]/", "");
    }

    private static int count(@Nullable String number) {
        return number == null ? 1 : Integer.parseInt(number.substring(0, Math.min(number.length(), LONGEST_NUMBER)));
    }
}
