package dev.chancery.console.evidence;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Where a moment lies on a drawing, in percent of its width. When everything happened early in the budget, the axis covers
 * what happened and leaves a gap before the budget, so that short calls can be told apart and the budget stays in sight.
 */
record TimeAxis(Duration budget, Duration span) {

    /** Where the budget ends. */
    static final double END = 96;

    /** Where the covered part ends when there is a gap after it. */
    private static final double BEFORE_THE_GAP = 82;

    private static final int TICKS = 4;
    private static final int[] FOUR_EVEN_PARTS = {1, 2, 4, 8};

    /** The axis over a budget of which this much was needed. */
    static TimeAxis of(Duration budget, Duration needed) {
        var span = rounded(Math.max(1, needed.toMillis()));
        return span.multipliedBy(2).compareTo(budget) < 0 ? new TimeAxis(budget, span) : new TimeAxis(budget, budget);
    }

    boolean isBroken() {
        return span.compareTo(budget) < 0;
    }

    /** The middle of the gap. */
    static double gap() {
        return (BEFORE_THE_GAP + END) / 2;
    }

    /** What passes the budget by far is cut at the edge. */
    double position(Duration at) {
        if (!isBroken()) {
            return Math.min(100, END * at.toMillis() / Math.max(1, budget.toMillis()));
        }
        if (at.compareTo(span) <= 0) {
            return BEFORE_THE_GAP * at.toMillis() / span.toMillis();
        }
        var beyond = at.minus(span).toMillis() / (double) budget.minus(span).toMillis();
        return Math.min(100, BEFORE_THE_GAP + (END - BEFORE_THE_GAP) * beyond);
    }

    /** The moments that are named, from nought to the end of what is covered. */
    Duration[] ticks() {
        return IntStream.rangeClosed(0, TICKS)
                .mapToObj(it -> span.multipliedBy(it).dividedBy(TICKS))
                .toArray(Duration[]::new);
    }

    /** A moment in the unit of the axis; the unit is said at both ends. */
    String label(Duration at, boolean atAnEnd) {
        if (span.toMillis() < 2000) {
            return at.toMillis() + " ms";
        }
        if (at.toMillis() % 1000 == 0) {
            return at.toSeconds() + (atAnEnd ? " s" : "");
        }
        return at.toSeconds() >= 10
                ? at.toSeconds() + (atAnEnd ? " s" : "")
                : String.format(Locale.ROOT, "%.1f", at.toMillis() / 1000.0) + (atAnEnd ? " s" : "");
    }

    /** The next length that has four even parts: 1, 2, 4 or 8 of a power of ten, in milliseconds. */
    private static Duration rounded(long millis) {
        return LongStream.iterate(100, it -> it * 10)
                .flatMap(power -> IntStream.of(FOUR_EVEN_PARTS).mapToLong(it -> it * power))
                .filter(it -> it >= millis)
                .mapToObj(Duration::ofMillis)
                .findFirst()
                .orElseThrow();
    }
}
