package dev.chancery.gateway.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;

/** The time axis under the bands, and what their colours mean. */
final class BandAxis extends Div {

    BandAxis() {
        addClassName("band-axis");
        var legend = new Div(key("good", "ended"), key("bad", "not well"), key("load", "load"));
        legend.addClassName("band-legend");
        var times = new Div(
                Stream.of("15 min ago", "10 min", "5 min", "now").map(Span::new).toArray(Span[]::new));
        times.addClassName("band-times");
        times.getElement().setAttribute("aria-hidden", "true");
        add(legend, times);
    }

    private static Span key(String styleClass, String word) {
        var swatch = new Span();
        swatch.addClassNames("swatch", styleClass);
        return new Span(swatch, new Span(word));
    }
}
