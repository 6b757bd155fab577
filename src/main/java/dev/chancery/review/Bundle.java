package dev.chancery.review;

/** The governed versions a run was decided by: who is asked, and when two claims are one. Prompts are the participants'. */
public record Bundle(AssetUse routing, AssetUse thresholds) {}
