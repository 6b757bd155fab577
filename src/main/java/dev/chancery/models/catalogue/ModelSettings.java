package dev.chancery.models.catalogue;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A model as {@code chancery.models.catalogue.<id>.*} configures it.
 *
 * @param provider the name of one of the configured providers
 * @param upstream the provider's own id or ARN
 * @param context the most tokens of prompt and reply together
 * @param maxTokens the most tokens of a reply; without it a model does not start, since providers reserve them
 * @param concurrency the most attempts at once
 * @param attempts how often one call asks at most; never more than {@link #HIGHEST_ATTEMPTS}
 * @param attemptLimit how long one attempt may take
 * @param callLimit how long a call may take, retries and waiting for room included
 */
public record ModelSettings(
        String provider,
        String upstream,
        @DefaultValue("128000") int context,
        int maxTokens,
        @DefaultValue("32") int concurrency,
        @DefaultValue("3") int attempts,
        @DefaultValue("60s") Duration attemptLimit,
        @DefaultValue("120s") Duration callLimit) {

    /** A cap that no configuration exceeds. */
    public static final int HIGHEST_ATTEMPTS = 5;

    public ModelSettings {
        if (provider == null || upstream == null || provider.isBlank() || upstream.isBlank()) {
            throw new IllegalArgumentException("A model names its provider and the provider's id for it.");
        }
        if (maxTokens < 1) {
            throw new IllegalArgumentException(
                    "The model " + upstream
                            + " needs max-tokens, the most tokens of a reply, since providers reserve them when a call starts.");
        }
        if (context < maxTokens) {
            throw new IllegalArgumentException(
                    "The context of " + upstream + " is less than its max-tokens: " + context + " < " + maxTokens);
        }
        if (attempts < 1 || attempts > HIGHEST_ATTEMPTS) {
            throw new IllegalArgumentException("A call makes 1 to " + HIGHEST_ATTEMPTS + " attempts, but attempts of "
                    + upstream + " was: " + attempts);
        }
        if (!attemptLimit.isPositive() || attemptLimit.compareTo(callLimit) > 0) {
            throw new IllegalArgumentException("An attempt at " + upstream + " takes less time than the call: "
                    + attemptLimit + " and " + callLimit);
        }
    }

    /** A model with usual limits. */
    public static ModelSettings of(String provider, String upstream, int context, int maxTokens) {
        return new ModelSettings(
                provider, upstream, context, maxTokens, 32, 3, Duration.ofSeconds(60), Duration.ofSeconds(120));
    }

    /** A model that computes here: no more at once than there are processors, and nothing to gain by asking again. */
    public static ModelSettings ofThisMachine(String provider, String upstream) {
        var processors = Runtime.getRuntime().availableProcessors();
        return new ModelSettings(
                provider, upstream, 128_000, 16_384, processors, 1, Duration.ofSeconds(60), Duration.ofSeconds(120));
    }
}
