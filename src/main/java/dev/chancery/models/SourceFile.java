package dev.chancery.models;

/**
 * Text to examine: a whole file, or an excerpt of consecutive lines of one. An excerpt may begin and end in the middle of
 * anything; so many of its first and last lines are there for context only and may be left out to make sense of the rest.
 */
public record SourceFile(
        String path, String text, boolean whole, int firstLine, int leadingContext, int trailingContext) {

    public SourceFile {
        if (firstLine < 1 || leadingContext < 0 || trailingContext < 0) {
            throw new IllegalArgumentException("An excerpt begins at line 1 or later, but was: " + firstLine + " with "
                    + leadingContext + " and " + trailingContext + " lines of context");
        }
    }

    public SourceFile(String path, String text) {
        this(path, text, true, 1, 0, 0);
    }

    public static SourceFile excerpt(String path, String text, int firstLine, int leadingContext, int trailingContext) {
        return new SourceFile(path, text, false, firstLine, leadingContext, trailingContext);
    }
}
