package dev.chancery.review.lineage;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The function or type that encloses a place, found by indentation alone, so that it works for every language people
 * indent: the nearest line above that is indented less and declares something.
 */
record Enclosure(String symbol, int first, int last) {

    private static final Pattern KEYWORD = Pattern.compile(
            "\\b(?:def|fn|func|function|fun|sub|class|interface|enum|record|struct|trait|impl|module|namespace|object)\\s+"
                    + "(?:\\([^)]*\\)\\s*)?([\\p{L}_$][\\p{L}\\p{N}_$]*)");
    private static final Pattern CALLABLE = Pattern.compile("([\\p{L}_$][\\p{L}\\p{N}_$]*)\\s*(?:<[^<>]*>)?\\s*\\(");
    private static final Set<String> CONTROL = Set.of(
            "if",
            "for",
            "foreach",
            "while",
            "switch",
            "catch",
            "synchronized",
            "with",
            "return",
            "new",
            "try",
            "else",
            "elif",
            "using",
            "lock",
            "match",
            "when",
            "throw",
            "do",
            "super",
            "this",
            "assert");
    /** A statement that goes on over several lines is no declaration. */
    private static final Pattern STATEMENT =
            Pattern.compile("^\\s*(?:[.&|?:+\"')\\]}]|return\\b|throw\\b|case\\b)|=>?\\s*$|;\\s*$|,\\s*$");

    static Optional<Enclosure> of(CodeText text, int line) {
        var depth = indentAt(text, line);
        for (var above = line; above >= text.firstLine(); above--) {
            if (!text.says(above) || (above < line && text.indent(above) >= depth)) {
                continue;
            }
            var name = declared(text.line(above));
            if (name.isPresent()) {
                return Optional.of(new Enclosure(name.get(), above, end(text, above)));
            }
            depth = Math.min(depth, text.indent(above));
        }
        return Optional.empty();
    }

    private static int indentAt(CodeText text, int line) {
        return text.says(line) ? text.indent(line) : Integer.MAX_VALUE;
    }

    private static Optional<String> declared(String line) {
        var keyword = KEYWORD.matcher(line);
        if (keyword.find()) {
            return Optional.of(keyword.group(1));
        }
        return STATEMENT.matcher(line).find()
                ? Optional.empty()
                : CALLABLE.matcher(line)
                        .results()
                        .findFirst()
                        .map(it -> it.group(1))
                        .filter(it -> !CONTROL.contains(it))
                        .filter(_ -> declares(line));
    }

    /** A declaration has a type or a modifier before its name, or opens a block right away. */
    private static boolean declares(String line) {
        var callable = CALLABLE.matcher(line);
        var before = callable.find() ? line.substring(0, callable.start()).strip() : ".";
        return before.isEmpty()
                ? line.strip().endsWith("{")
                : !before.contains(".") && !before.contains("=") && !before.endsWith("@");
    }

    /** Up to the next line that is not indented more, which closes it or is the next thing. */
    private static int end(CodeText text, int declaration) {
        var last = declaration;
        for (var below = declaration + 1; below <= text.lastLine(); below++) {
            if (text.says(below) && text.indent(below) <= text.indent(declaration)) {
                return last;
            }
            last = below;
        }
        return last;
    }
}
