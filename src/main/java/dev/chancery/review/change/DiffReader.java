package dev.chancery.review.change;

import dev.chancery.kernel.Refusal;
import dev.chancery.review.change.ChangedFile.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One pass over the lines of a diff. Text before and between files, such as a commit message, is passed over. */
final class DiffReader {

    private static final Pattern BINARY_PAIR = Pattern.compile("Binary files (.+?) and (.+) differ");

    private final ChangeLimits limits;
    private final List<String> source;
    private final List<ChangedFile> files = new ArrayList<>();
    private final Set<String> newPaths = new HashSet<>();
    private final Set<String> deletedPaths = new HashSet<>();
    private @Nullable FileUnderRead open;
    private @Nullable Refusal refusal;
    private int changedLines;
    private int at;

    DiffReader(String diff, ChangeLimits limits) {
        this.limits = limits;
        this.source = lines(diff);
    }

    ParsedChange read() {
        while (refusal == null && at < source.size()) {
            step(source.get(at));
        }
        if (refusal == null) {
            close();
        }
        if (refusal == null) {
            checkChangesText();
        }
        return refusal == null ? new Change(files) : new ParsedChange.Refused(refusal);
    }

    private void step(String line) {
        if (line.startsWith("diff --git ")) {
            openFile(FileUnderRead.ofGitLine(line.substring("diff --git ".length())), 1);
        } else if (line.startsWith("diff --cc ") || line.startsWith("diff --combined ") || line.startsWith("@@@ ")) {
            malformed("is part of a combined diff of a merge; submit the diff against one parent");
        } else if (line.startsWith("@@ ")) {
            takeHunk();
        } else if (line.startsWith("--- ") && followingStartsWith("+++ ")) {
            takeFileLines(line.substring(4), source.get(at + 1).substring(4));
        } else if (line.startsWith("Binary files ") && line.endsWith("differ")) {
            takeBinary(line);
        } else if (open != null) {
            takeWithin(open, line);
        } else {
            at++;
        }
    }

    private void takeWithin(FileUnderRead file, String line) {
        if (line.startsWith("GIT binary patch")) {
            file.markBinary();
        } else if (line.startsWith("\\")) {
            file.endWithoutNewline();
        } else if (file.awaitsHunk()) {
            malformed("stands where the first hunk of a file belongs");
        } else if (file.lastHunk().isPresent() && isHunkLine(line)) {
            malformed("follows a hunk whose header promised fewer lines");
        } else if (!file.takeHeader(line) && file.lastHunk().isPresent() && !line.isBlank()) {
            close();
        }
        at++;
    }

    private static boolean isHunkLine(String line) {
        var signature = line.stripTrailing().equals("--");
        return !signature && (line.startsWith("+") || line.startsWith("-") || line.startsWith(" "));
    }

    private void takeFileLines(String oldName, String newName) {
        if (open != null && open.isInHeader()) {
            open.nameFileLines(oldName, newName);
            at += 2;
        } else {
            openFile(FileUnderRead.ofFileLines(oldName, newName), 2);
        }
    }

    private void takeHunk() {
        if (open == null || !open.hasFileLines()) {
            malformed("opens a hunk before any file is named");
            return;
        }
        var answer = HunkReader.read(source, at);
        at = answer.next();
        var hunk = answer.hunk();
        if (hunk == null) {
            malformed(answer.problem());
        } else if (open.lastHunk().filter(last -> overlap(last, hunk)).isPresent()) {
            malformed("ends a hunk that overlaps the one before it");
        } else {
            open.add(hunk);
            changedLines += (int) hunk.lines().stream()
                    .filter(line -> line.mark() != DiffLine.Mark.CONTEXT)
                    .count();
            limit(changedLines, limits.maxLines(), "changed lines");
        }
    }

    private static boolean overlap(Hunk before, Hunk after) {
        return after.firstOldLine() < before.endOfOld() || after.firstNewLine() < before.endOfNew();
    }

    /** Git names the files between "files" and "differ"; JGit does not, and says it after the file lines. */
    private void takeBinary(String line) {
        if (open != null && (open.isInHeader() || open.awaitsHunk())) {
            open.markBinary();
            at++;
            return;
        }
        var names = BINARY_PAIR.matcher(line);
        if (!names.matches()) {
            malformed("names no pair of binary files");
            return;
        }
        openFile(FileUnderRead.ofBinary(names.group(1), names.group(2)), 1);
    }

    private void openFile(FileUnderRead file, int lines) {
        close();
        open = file;
        at += lines;
        limit(files.size() + 1, limits.maxFiles(), "files");
    }

    private void close() {
        if (open == null || refusal != null) {
            return;
        }
        var file = open.build();
        if (open.awaitsHunk()) {
            malformed("comes where the first hunk of a file belongs");
        } else if (file.isEmpty()) {
            malformed("follows a file without a usable name");
        } else if (!isNew(file.get())) {
            malformed("follows a second diff of " + file.get().path() + "; submit one diff for each file");
        } else {
            files.add(file.get());
        }
        open = null;
    }

    private boolean isNew(ChangedFile file) {
        return file.kind() == Kind.DELETED ? deletedPaths.add(file.oldPath()) : newPaths.add(file.newPath());
    }

    private void checkChangesText() {
        if (files.isEmpty()) {
            malformed("was reached without finding a file header");
        } else if (files.stream().noneMatch(ChangedFile::changesText)) {
            var binary = files.stream().anyMatch(ChangedFile::binary);
            refusal = new Refusal(
                    "empty_diff",
                    binary
                            ? "The diff changes binary files only; no line of text can be reviewed."
                            : "The diff changes no line of text, only names or modes of " + files.size() + " file(s).");
        }
    }

    /** Only a newline ends a line, with or without a return before it; a lone return is text. */
    private static List<String> lines(String diff) {
        return Arrays.stream(diff.split("\n"))
                .map(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)
                .toList();
    }

    private boolean followingStartsWith(String start) {
        return at + 1 < source.size() && source.get(at + 1).startsWith(start);
    }

    private void limit(int count, int max, String what) {
        if (count > max && refusal == null) {
            refusal = new Refusal("diff_too_large", "The diff has more than " + max + " " + what + ".");
        }
    }

    private void malformed(String what) {
        if (refusal == null) {
            var where = at < source.size() ? "Line " + (at + 1) : "The end";
            refusal = new Refusal("malformed_diff", where + " of the diff " + what + ".");
        }
    }
}
