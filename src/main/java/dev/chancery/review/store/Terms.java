package dev.chancery.review.store;

import dev.chancery.review.Bundle;
import java.util.Optional;

/**
 * What a review is held under, settled before anybody is asked: its type, the governed versions that decide, who
 * looks again, what it takes at worst and may cost in millionths of a US dollar, and whether the words of prompts and replies are kept.
 */
public record Terms(
        Optional<String> type,
        Bundle bundle,
        Optional<ModelSeat> secondLook,
        long worstTokens,
        long worstCostMicros,
        long ceilingMicros,
        boolean simulated,
        boolean keepsWords) {}
