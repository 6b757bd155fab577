package dev.chancery.console.components;

import com.vaadin.flow.component.Svg;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How a figure went lately, as a line without axes. Decoration: what it shows must also be said in words. */
public final class Sparkline extends Svg {

    private static final int WIDTH = 100;
    private static final int HEIGHT = 32;
    private static final int MARGIN = 2;

    /** Oldest first, evenly spaced; fewer than two values draw nothing. */
    public Sparkline(List<Double> series) {
        super("""
                <svg viewBox="0 0 %d %d" aria-hidden="true" focusable="false"><polyline points="%s"/></svg>
                """.formatted(WIDTH, HEIGHT, points(series)));
        addClassName("sparkline");
    }

    static String points(List<Double> series) {
        if (series.size() < 2) {
            return "";
        }
        var low = series.stream().min(Double::compare).orElse(0.0);
        var high = series.stream().max(Double::compare).orElse(0.0);
        var spread = high > low ? high - low : 1.0;
        return IntStream.range(0, series.size())
                .mapToObj(
                        i -> point((double) i / (series.size() - 1), high > low ? (series.get(i) - low) / spread : 0.5))
                .collect(Collectors.joining(" "));
    }

    private static String point(double across, double up) {
        return String.format(Locale.ROOT, "%.1f,%.1f", across * WIDTH, MARGIN + (1 - up) * (HEIGHT - 2.0 * MARGIN));
    }
}
