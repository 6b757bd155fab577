package dev.chancery.models.wrapper;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How many retries a model may cost beyond its calls, so that an outage is not multiplied: each call earns a tenth of a
 * retry, each retry spends a whole one, and no more than ten are ever saved up. Over any stretch of n calls there are
 * therefore at most {@code 10 + n / 10} retries.
 */
final class RetryBudget {

    static final long SAVED = 10;
    private static final long WHOLE = 1_000;
    private static final long EARNED = 100;

    private final AtomicLong balance = new AtomicLong(SAVED * WHOLE);

    /** A call begins. */
    void earn() {
        balance.updateAndGet(it -> Math.min(SAVED * WHOLE, it + EARNED));
    }

    /** Takes one retry, if there is one. */
    boolean spend() {
        return balance.getAndUpdate(it -> it >= WHOLE ? it - WHOLE : it) >= WHOLE;
    }

    /** Whole retries left. */
    long left() {
        return balance.get() / WHOLE;
    }
}
