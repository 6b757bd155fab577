package dev.chancery.kernel;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes UUIDv7 ids (RFC 9562 section 5.7): 48 bits of Unix milliseconds, 12 bits of the fraction of a millisecond
 * (section 6.2, method 3), then random bits. Ids sort by the time they were made, to a quarter of a microsecond where
 * the clock is as fine.
 */
public final class TimeOrderedIds {

    private static final int NANOS = 1_000_000;
    private static final int FRACTIONS = 1 << 12;
    private static final long VERSION_7 = 0x7000L;
    private static final long RFC_VARIANT = 0x8000_0000_0000_0000L;

    private final Clock clock;
    private final RandomGenerator random;

    public TimeOrderedIds(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public UUID next() {
        var now = clock.instant();
        var milli = now.getEpochSecond() * 1000 + now.getNano() / NANOS;
        var fraction = (long) (now.getNano() % NANOS) * FRACTIONS / NANOS;
        var high = (milli << 16) | VERSION_7 | fraction;
        return new UUID(high, RFC_VARIANT | (chosen() >>> 2));
    }

    /** One request for all bits, since a secure source costs by the request. */
    private long chosen() {
        var bits = new byte[Long.BYTES];
        random.nextBytes(bits);
        return ByteBuffer.wrap(bits).getLong();
    }
}
