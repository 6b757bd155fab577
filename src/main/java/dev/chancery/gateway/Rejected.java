package dev.chancery.gateway;

import dev.chancery.kernel.Refusal;
import java.time.Duration;

/**
 * No room: {@code queue_full} when workers and queue are taken, {@code closed} once the pool is shutting down. The
 * caller may try again after the given time.
 */
public record Rejected(Refusal refusal, Duration retryAfter) implements Admission {}
