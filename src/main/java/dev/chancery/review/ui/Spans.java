package dev.chancery.review.ui;

import java.time.Duration;
import java.util.Locale;

/** Lengths of time for people. */
final class Spans {

    private Spans() {}

    /** {@code 380 ms}, {@code 2.4 s}, {@code 60 s}. */
    static String seconds(Duration duration) {
        var millis = duration.toMillis();
        if (millis < 1000) {
            return millis + " ms";
        }
        return millis % 1000 == 0 || millis >= 10_000
                ? duration.toSeconds() + " s"
                : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
}
