package dev.chancery.gateway.executor;

import dev.chancery.gateway.PriorityClass;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The two numbers an operator chose for a pool: how much runs at once and how much may wait for it, how long a rejected
 * caller is asked to stay away, and how the classes share it.
 */
record PoolLimits(
        @DefaultValue("4") int workers,
        @DefaultValue("64") int queue,
        @DefaultValue("5s") Duration retryAfter,
        @DefaultValue Weights weights) {

    static final PoolLimits DEFAULTS = of(4, 64);

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

    static PoolLimits of(int workers, int queue) {
        return new PoolLimits(workers, queue, Duration.ofSeconds(5), Weights.DEFAULTS);
    }

    /** How much may be in the pool at all, running, waiting or about to be started. */
    int places() {
        return Math.addExact(workers, queue);
    }

    /** Of ten workers that become free while every class waits, how many each class gets. */
    record Weights(
            @DefaultValue("6") int interactive,
            @DefaultValue("3") int batch,
            @DefaultValue("1") int background) {

        static final Weights DEFAULTS = new Weights(6, 3, 1);

        Weights {
            if (interactive < 1 || batch < 1 || background < 1) {
                throw new IllegalArgumentException("Every class has a weight of at least one, or it would never run.");
            }
        }

        int of(PriorityClass priority) {
            return switch (priority) {
                case INTERACTIVE -> interactive;
                case BATCH -> batch;
                case BACKGROUND -> background;
            };
        }
    }
}
