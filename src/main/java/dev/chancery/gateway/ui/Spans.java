package dev.chancery.gateway.ui;

import java.time.Duration;
import java.util.Locale;

/** Durations for people. */
final class Spans {

    private Spans() {}

    /** {@code 0.4 ms}, {@code 37 ms}, {@code 1.2 s}, {@code 3 min 20 s}. */
    static String words(Duration span) {
        var millis = span.toNanos() / 1e6;
        if (millis < 10) {
            return String.format(Locale.ROOT, "%.1f ms", millis);
        }
        if (millis < 1_000) {
            return Math.round(millis) + " ms";
        }
        if (span.toSeconds() < 120) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1_000);
        }
        return span.toMinutes() + " min" + (span.toSecondsPart() > 0 ? " " + span.toSecondsPart() + " s" : "");
    }
}
