package dev.chancery.console;

import java.time.Instant;

/** Something that waits for a person, as the home page shows it: {@code Waiting · 12 findings wait for triage}. */
public record AttentionItem(Tone tone, String word, String title, String detail, Instant at, String path) {}
