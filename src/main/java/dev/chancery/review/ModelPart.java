package dev.chancery.review;

/**
 * The model behind a participant, by its logical id, with the prompt it was given and what the calls to it took, asked
 * again or not. Costs are in millionths of a US dollar. An answer that is simulated came from a script.
 */
public record ModelPart(
        String model,
        String provider,
        AssetUse prompt,
        long inputTokens,
        long outputTokens,
        long costMicros,
        int attempts,
        boolean simulated) {

    /** A model that was not asked yet, or never. */
    public static ModelPart unasked(String model, String provider, AssetUse prompt, boolean simulated) {
        return new ModelPart(model, provider, prompt, 0, 0, 0, 0, simulated);
    }

    /** Prompt and reply together. */
    public long tokens() {
        return inputTokens + outputTokens;
    }
}
