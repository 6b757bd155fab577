package dev.chancery.models.wrapper;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Exponential backoff with full jitter: anything between nothing and a bound that doubles with each attempt. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration HIGHEST = Duration.ofSeconds(20);
    private static final int DOUBLINGS = 10;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** How long to wait after the n-th attempt, counted from one. */
    Duration after(int attempt) {
        var bound = FIRST.toMillis() << Math.min(attempt - 1, DOUBLINGS);
        return Duration.ofMillis(random.nextLong(Math.min(bound, HIGHEST.toMillis()) + 1));
    }
}
