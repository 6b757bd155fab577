package dev.chancery.kernel;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes UUIDv7 ids (RFC 9562 section 5.7): 48 bits of Unix milliseconds, then random bits, so that ids sort by the time
 * they were made to the millisecond.
 */
public final class TimeOrderedIds {

    private static final long VERSION_7 = 0x7000L;
    private static final int LENGTH = 10;
    private static final long RFC_VARIANT = 0x8000_0000_0000_0000L;

    private final Clock clock;
    private final RandomGenerator random;

    public TimeOrderedIds(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public UUID next() {
        // One request for all bits, since a secure source costs by the request.
        var bits = new byte[LENGTH];
        random.nextBytes(bits);
        var chosen = ByteBuffer.wrap(bits);
        var low = RFC_VARIANT | (chosen.getLong() >>> 2);
        var high = (clock.millis() << 16) | VERSION_7 | (chosen.getShort() & 0xfffL);
        return new UUID(high, low);
    }
}
