package dev.chancery.gateway;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The two numbers an operator chose for a pool: how much runs at once and how much may wait for it, and how long a
 * rejected caller is asked to stay away.
 */
record PoolLimits(
        @DefaultValue("4") int workers,
        @DefaultValue("64") int queue,
        @DefaultValue("5s") Duration retryAfter) {

    static final PoolLimits DEFAULTS = new PoolLimits(4, 64, Duration.ofSeconds(5));

    PoolLimits {
        if (workers < 1) {
            throw new IllegalArgumentException("A pool has at least one worker, but workers was: " + workers);
        }
        if (queue < 0) {
            throw new IllegalArgumentException("A queue has no room or some, but queue was: " + queue);
        }
        if (!retryAfter.isPositive()) {
            throw new IllegalArgumentException("A rejected caller waits a while, but retry-after was: " + retryAfter);
        }
    }

    /** How much may be in the pool at all, running, waiting or about to be started. */
    int places() {
        return Math.addExact(workers, queue);
    }
}
