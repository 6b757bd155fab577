package dev.chancery.review.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A moment by which work has to be done, and how far away it is. */
record Deadline(Clock clock, Instant start, Instant end) {

    static Deadline after(Duration time, Clock clock) {
        var start = clock.instant();
        return new Deadline(clock, start, start.plus(time));
    }

    /** What is left; never less than nothing. */
    Duration remaining() {
        var left = Duration.between(clock.instant(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** What was used of it so far. */
    Duration used() {
        return Duration.between(start, clock.instant());
    }
}
