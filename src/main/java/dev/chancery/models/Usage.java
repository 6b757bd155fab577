package dev.chancery.models;

/** The tokens of one call, as the provider counted them, or as we estimated them where it did not. */
public record Usage(long inputTokens, long outputTokens) {

    public Usage {
        if (inputTokens < 0 || outputTokens < 0) {
            throw new IllegalArgumentException(
                    "Tokens are counted from zero, but were: " + inputTokens + " in and " + outputTokens + " out");
        }
    }

    public long total() {
        return Math.addExact(inputTokens, outputTokens);
    }
}
