package dev.chancery.models;

/** What a million tokens cost, in millionths of a US dollar. */
public record Price(long inputMicros, long outputMicros) {

    private static final long MILLION = 1_000_000;

    public Price {
        if (inputMicros < 0 || outputMicros < 0) {
            throw new IllegalArgumentException(
                    "A price is nothing or more, but was: " + inputMicros + " and " + outputMicros);
        }
    }

    /** The cost of these tokens, any fraction of a millionth rounded up. */
    public Cost of(Usage usage) {
        var exact = Math.addExact(
                Math.multiplyExact(usage.inputTokens(), inputMicros),
                Math.multiplyExact(usage.outputTokens(), outputMicros));
        return new Cost(Math.ceilDiv(exact, MILLION));
    }
}
