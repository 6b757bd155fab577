package dev.chancery.console;

import java.util.List;

/**
 * One figure of the home page, with how it went lately.
 *
 * @param tone of the detail line
 * @param series oldest first, evenly spaced; fewer than two values draw no line
 */
public record HealthTile(String title, String value, String detail, Tone tone, List<Double> series, String path) {

    public HealthTile {
        series = List.copyOf(series);
    }
}
