package dev.chancery.review;

import java.time.Duration;

/** How long the participants of a run may take together, and how long the call to one of them may. */
public record RunBudget(Duration total, Duration call) {}
