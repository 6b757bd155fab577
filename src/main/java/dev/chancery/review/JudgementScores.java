package dev.chancery.review;

import java.util.Optional;
import java.util.UUID;

/**
 * What a judgement about two claims stood on.
 *
 * @param similarity how alike they are worded; empty when that could not be computed
 * @param needed how alike they had to be; above 1 for never
 * @param margin how far the evidence of the two claims goes beyond what was needed, 0 or more for far enough
 * @param averageMargin the same on average between the groups of the two
 * @param thresholds the version decided by, as {@code thresholds/default@3}
 */
public record JudgementScores(
        UUID first,
        UUID second,
        Optional<Double> similarity,
        double needed,
        double margin,
        double averageMargin,
        String thresholds) {}
