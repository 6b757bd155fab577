package dev.chancery.review.grouping;

import dev.chancery.review.AssetUse;

/** Thresholds with the version they are, as a run records them. */
public record GoverningThresholds(Thresholds thresholds, AssetUse use) {}
