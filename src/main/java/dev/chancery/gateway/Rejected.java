package dev.chancery.gateway;

import dev.chancery.kernel.Refusal;
import java.time.Duration;

/**
 * No room: {@code queue_full} when workers and queue are taken, {@code shed} when waiting work made room for a higher
 * class, {@code closed} once the pool is shutting down, {@code tokens_exhausted} when a model's tokens are. The caller
 * may try again after the given time.
 */
public record Rejected(Refusal refusal, Duration retryAfter) implements Admission {

    /** The pause in whole seconds, as {@code Retry-After} wants it; at least one. */
    public long retryAfterSeconds() {
        return Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }
}
