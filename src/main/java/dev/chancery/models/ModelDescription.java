package dev.chancery.models;

import java.util.Optional;

/**
 * A model as the catalogue has it.
 *
 * @param id the logical id callers use
 * @param upstream the provider's own id or ARN
 * @param contextTokens the most tokens of prompt and reply together
 * @param maxTokens the most tokens a reply may have
 * @param price empty when the price table has none; such a model costs nothing that is known
 */
public record ModelDescription(
        String id,
        String provider,
        String upstream,
        int contextTokens,
        int maxTokens,
        Optional<Price> price,
        boolean simulated) {

    /** What a call of these tokens costs; nothing known is nothing. */
    public Cost cost(Usage usage) {
        return price.map(it -> it.of(usage)).orElse(Cost.NONE);
    }
}
