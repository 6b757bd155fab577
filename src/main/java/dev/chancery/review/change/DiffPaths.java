package dev.chancery.review.change;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The two names a diff header gives a file, with {@code a/} and {@code b/} or their like taken off. */
record DiffPaths(String oldPath, String newPath) {

    static final String NOTHING = "/dev/null";

    /** Git's own pairs, and those of {@code diff.mnemonicPrefix}, which may come reversed. */
    private static final Set<String> PREFIXES =
            Set.of("ab", "ba", "ci", "ic", "iw", "wi", "cw", "wc", "ow", "wo", "12", "21");

    /** Reads what follows {@code diff --git}; empty when it is a rename whose names cannot be told apart. */
    static Optional<DiffPaths> ofGitLine(String names) {
        if (names.startsWith("\"")) {
            var end = endOfQuoted(names);
            return end < 0 || end + 1 >= names.length()
                    ? Optional.empty()
                    : same(unquoted(names.substring(0, end)), unquoted(names.substring(end + 1)));
        }
        for (var space = names.indexOf(' '); space >= 0; space = names.indexOf(' ', space + 1)) {
            var paths = same(names.substring(0, space), unquoted(names.substring(space + 1)));
            if (paths.isPresent()) {
                return paths;
            }
        }
        return Optional.empty();
    }

    /** Reads what follows {@code ---} and {@code +++}, of which one may be {@code /dev/null}. */
    static DiffPaths ofFileLines(String oldName, String newName) {
        return new DiffPaths(withoutTimestamp(oldName), withoutTimestamp(newName)).withoutPrefixes();
    }

    /** Takes C-style quotes off: {@code "a/f\303\244.txt"} is {@code a/fä.txt}; any other name stays as it is. */
    static String unquoted(String name) {
        if (name.length() < 2 || !name.startsWith("\"") || !name.endsWith("\"")) {
            return name;
        }
        var bytes = new ByteArrayOutputStream();
        for (var at = 1; at < name.length() - 1; at++) {
            var character = name.charAt(at);
            if (character != '\\') {
                var end = Character.isHighSurrogate(character) ? at + 2 : at + 1;
                bytes.writeBytes(name.substring(at, end).getBytes(StandardCharsets.UTF_8));
                at = end - 1;
            } else if (isOctal(name, at + 1)) {
                bytes.write(Integer.parseInt(name, at + 1, at + 4, 8));
                at += 3;
            } else {
                bytes.write(escaped(name.charAt(++at)));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Whether the path stays inside the repository it is relative to. */
    static boolean isSafe(String path) {
        return !path.isEmpty()
                && !path.startsWith("/")
                && path.indexOf('\0') < 0
                && Arrays.stream(path.split("/", -1)).noneMatch(part -> part.equals("..") || part.isEmpty());
    }

    private static Optional<DiffPaths> same(String oldName, String newName) {
        var paths = new DiffPaths(oldName, newName).withoutPrefixes();
        return paths.oldPath.equals(paths.newPath) ? Optional.of(paths) : Optional.empty();
    }

    private DiffPaths withoutPrefixes() {
        if (oldPath.equals(NOTHING)) {
            return new DiffPaths(oldPath, newPath.startsWith("b/") ? rest(newPath) : relative(newPath));
        }
        if (newPath.equals(NOTHING)) {
            return new DiffPaths(oldPath.startsWith("a/") ? rest(oldPath) : relative(oldPath), newPath);
        }
        var oneName = rest(relative(oldPath)).equals(rest(relative(newPath)));
        return hasPrefixes() || (oneName && !oldPath.equals(newPath))
                ? new DiffPaths(rest(relative(oldPath)), rest(relative(newPath)))
                : new DiffPaths(relative(oldPath), relative(newPath));
    }

    private boolean hasPrefixes() {
        return oldPath.indexOf('/') == 1
                && newPath.indexOf('/') == 1
                && PREFIXES.contains("" + oldPath.charAt(0) + newPath.charAt(0));
    }

    private static String rest(String path) {
        return path.substring(path.indexOf('/') + 1);
    }

    private static String relative(String path) {
        return path.startsWith("./") ? path.substring(2) : path;
    }

    private static String withoutTimestamp(String name) {
        var tab = name.indexOf('\t');
        return unquoted(tab < 0 ? name : name.substring(0, tab));
    }

    private static int endOfQuoted(String names) {
        for (var at = 1; at < names.length(); at++) {
            if (names.charAt(at) == '\\') {
                at++;
            } else if (names.charAt(at) == '"') {
                return at + 1;
            }
        }
        return -1;
    }

    private static boolean isOctal(String name, int at) {
        return at + 3 < name.length()
                && name.charAt(at) <= '3'
                && name.substring(at, at + 3).chars().allMatch(digit -> digit >= '0' && digit <= '7');
    }

    private static int escaped(char letter) {
        return switch (letter) {
            case 'a' -> 7;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'v' -> 11;
            case 'f' -> '\f';
            case 'r' -> '\r';
            default -> letter;
        };
    }
}
