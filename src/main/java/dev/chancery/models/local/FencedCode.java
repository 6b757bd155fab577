package dev.chancery.models.local;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The blocks of code a prompt shows between fences, as CommonMark section 4.5 has them, but for one thing: a fence begins
 * and ends in the first column, so that a line of a diff that quotes a fence does not end its block.
 */
final class FencedCode {

    private static final Pattern OPENING = Pattern.compile("(`{3,}|~{3,})[ \\t]*([^\\s`]*)[ \\t]*([^`]*)");

    private FencedCode() {}

    /**
     * One block.
     *
     * @param language the first word after the fence, {@code diff} or {@code java}
     * @param name the rest of that line: the file's path, with {@code path=} before it or not
     */
    record Block(String language, String name, String text) {}

    /** Every block in order; one that is never closed goes to the end of the prompt. */
    static List<Block> of(String prompt) {
        var blocks = new ArrayList<Block>();
        var lines = prompt.lines().toList();
        var at = 0;
        while (at < lines.size()) {
            var opening = OPENING.matcher(lines.get(at));
            at++;
            if (!opening.matches()) {
                continue;
            }
            var end = at;
            while (end < lines.size() && !closes(lines.get(end), opening.group(1))) {
                end++;
            }
            var text = String.join("\n", lines.subList(at, end)) + "\n";
            blocks.add(new Block(opening.group(2), name(opening.group(3)), text));
            at = end + 1;
        }
        return List.copyOf(blocks);
    }

    private static boolean closes(String line, String fence) {
        var bare = line.stripTrailing();
        return bare.length() >= fence.length() && bare.chars().allMatch(it -> it == fence.charAt(0));
    }

    private static String name(String info) {
        return info.strip().replaceFirst("^(path|file|title)=", "").replace("\"", "");
    }
}
