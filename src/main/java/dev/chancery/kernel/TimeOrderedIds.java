package dev.chancery.kernel;

import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes UUIDv7 ids (RFC 9562 section 5.7): 48 bits of Unix milliseconds, then random bits, so that ids sort by the time
 * they were made to the millisecond.
 */
public final class TimeOrderedIds {

    private static final long VERSION_7 = 0x7000L;
    private static final long RFC_VARIANT = 0x8000_0000_0000_0000L;

    private final Clock clock;
    private final RandomGenerator random;

    public TimeOrderedIds(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public UUID next() {
        var high = (clock.millis() << 16) | VERSION_7 | (random.nextLong() & 0xfffL);
        var low = RFC_VARIANT | (random.nextLong() >>> 2);
        return new UUID(high, low);
    }
}
