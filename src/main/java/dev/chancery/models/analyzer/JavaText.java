package dev.chancery.models.analyzer;

import java.util.regex.Pattern;

/** Looks at Java text without parsing it. */
final class JavaText {

    /** Comments, text blocks, strings and characters, each as far as it goes. */
    private static final Pattern LITERAL = Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'",
            Pattern.DOTALL);

    private JavaText() {}

    /** The text with every comment made of spaces and every literal of zeros, all other characters at their place. */
    static String withoutLiterals(String text) {
        return LITERAL.matcher(text)
                .replaceAll(match ->
                        match.group().replaceAll("[^\\n]", match.group().startsWith("/") ? " " : "0"));
    }

    /** The text with a comment that began before it, or ends after it, made whole. */
    static String withWholeComments(String text) {
        var code = withoutLiterals(text);
        var begun = code.contains("*/") ? "/*" + text : text;
        return withoutLiterals(begun).contains("/*") ? begun + " */" : begun;
    }
}
