package dev.chancery.review.framing;

import dev.chancery.review.AssetUse;

/** A version of a prompt that a model is given. */
public record Prompt(AssetUse use, PromptText text) {}
