package dev.chancery.gateway.executor;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How much work was started and how many callers were turned away in each of the last thirty minutes, on this node. */
final class AdmissionHistory {

    static final int MINUTES = 30;

    private final Clock clock;
    private final Minute[] minutes = new Minute[MINUTES];

    AdmissionHistory(Clock clock) {
        this.clock = clock;
    }

    synchronized void started() {
        current().started++;
    }

    synchronized void rejected() {
        current().rejected++;
    }

    /** Work started by minute, oldest first, the running minute last. */
    synchronized List<Double> series() {
        var now = minute();
        var series = new ArrayList<Double>(MINUTES);
        for (var minute = now - MINUTES + 1; minute <= now; minute++) {
            var kept = minutes[Math.floorMod(minute, MINUTES)];
            series.add(kept != null && kept.number == minute ? (double) kept.started : 0.0);
        }
        return series;
    }

    /** Callers turned away in the last thirty minutes. */
    synchronized long rejections() {
        var oldest = minute() - MINUTES + 1;
        var rejections = 0L;
        for (var kept : minutes) {
            rejections += kept != null && kept.number >= oldest ? kept.rejected : 0;
        }
        return rejections;
    }

    private Minute current() {
        var now = minute();
        var place = Math.floorMod(now, MINUTES);
        var kept = minutes[place];
        if (kept == null || kept.number != now) {
            kept = new Minute(now);
            minutes[place] = kept;
        }
        return kept;
    }

    private long minute() {
        return clock.millis() / Duration.ofMinutes(1).toMillis();
    }

    private static final class Minute {

        private final long number;
        private long started;
        private long rejected;

        private Minute(long number) {
            this.number = number;
        }
    }
}
