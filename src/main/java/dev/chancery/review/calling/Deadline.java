package dev.chancery.review.calling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A moment by which work has to be done, and how far away it is. */
public record Deadline(Clock clock, Instant start, Instant end) {

    public static Deadline after(Duration time, Clock clock) {
        var start = clock.instant();
        return new Deadline(clock, start, start.plus(time));
    }

    /** This long from now, but never longer than this deadline. */
    public Deadline within(Duration time) {
        var now = clock.instant();
        var wanted = now.plus(time);
        return new Deadline(clock, now, wanted.isBefore(end) ? wanted : end);
    }

    /** What is left; never less than nothing. */
    public Duration remaining() {
        var left = Duration.between(clock.instant(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** What was used of it so far. */
    public Duration used() {
        return Duration.between(start, clock.instant());
    }

    public boolean isOver() {
        return !clock.instant().isBefore(end);
    }
}
