package dev.chancery.review.store;

import dev.chancery.review.ReviewId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The terms of a review as the columns of its row. */
record TermsRow(
        UUID id,
        @Nullable String type,
        String routingName,
        int routingNumber,
        String routingDigest,
        String thresholdsName,
        int thresholdsNumber,
        String thresholdsDigest,
        long worstTokens,
        long worstCost,
        long ceiling,
        boolean simulated,
        boolean keepsWords,
        @Nullable String lookModel,
        @Nullable String lookProvider,
        @Nullable String lookPrompt,
        @Nullable Integer lookNumber,
        @Nullable String lookDigest,
        @Nullable Integer lookTokens,
        boolean lookSimulated) {

    static TermsRow of(ReviewId review, Terms terms) {
        var routing = terms.bundle().routing();
        var look = terms.secondLook();
        var thresholds = terms.bundle().thresholds();
        return new TermsRow(
                review.value(),
                terms.type().orElse(null),
                routing.name(),
                routing.number(),
                routing.digest().toString(),
                thresholds.name(),
                thresholds.number(),
                thresholds.digest().toString(),
                terms.worstTokens(),
                terms.worstCostMicros(),
                terms.ceilingMicros(),
                terms.simulated(),
                terms.keepsWords(),
                look.map(ModelSeat::model).orElse(null),
                look.map(ModelSeat::provider).orElse(null),
                look.map(it -> it.prompt().name()).orElse(null),
                look.map(it -> it.prompt().number()).orElse(null),
                look.map(it -> it.prompt().digest().toString()).orElse(null),
                look.map(ModelSeat::maxTokens).orElse(null),
                look.map(ModelSeat::simulated).orElse(false));
    }
}
