package dev.chancery.review.store;

import dev.chancery.review.AssetUse;

/** The model a participant is, the prompt it is given, and the most tokens of its reply. */
public record ModelSeat(String model, String provider, AssetUse prompt, int maxTokens, boolean simulated) {}
