package dev.chancery.console.evidence;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.Tone;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Calls on one time axis, each with its outcome; the budget is the red line at the right, a call's own limit dashed. */
public final class Waterfall extends Div {

    /**
     * One call.
     *
     * @param name as {@code security}
     * @param source as {@code pmd · 7.27}
     * @param from since the start of the run
     * @param late draws the bar striped: the answer came after its limit
     * @param limit of this call, since the start of the run
     * @param outcome one word, as {@code in budget}
     * @param page where its name leads, if anywhere
     */
    public record Call(
            String name,
            String source,
            Duration from,
            Duration took,
            Tone tone,
            boolean late,
            Optional<Duration> limit,
            String outcome,
            String detail,
            Optional<String> page) {

        /** A call that is all on this page. */
        public Call(
                String name,
                String source,
                Duration from,
                Duration took,
                Tone tone,
                boolean late,
                Optional<Duration> limit,
                String outcome,
                String detail) {
            this(name, source, from, took, tone, late, limit, outcome, detail, Optional.empty());
        }

        /** The same, its name a link to this page. */
        public Call at(String path) {
            return new Call(name, source, from, took, tone, late, limit, outcome, detail, Optional.of(path));
        }
    }

    private static final String STRIPES = """
            <defs><pattern id="late-stripes" width="9" height="9" patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"><rect class="dark" width="9" height="9"/>
            <rect class="pale" width="4" height="9"/></pattern></defs>
            """;

    private final TimeAxis times;

    /** A drawing as long as the budget. */
    public Waterfall(Duration budget) {
        this(budget, budget);
    }

    /** A drawing of what was needed; where that is little, a gap in the axis brings the budget near. */
    public Waterfall(Duration budget, Duration needed) {
        this.times = TimeAxis.of(budget, needed);
        addClassName("waterfall");
        getElement().setAttribute("role", "list");
        add(axis());
    }

    public Waterfall call(Call call) {
        var name = call.page()
                .<HtmlContainer>map(it -> new Anchor(it, call.name()))
                .orElseGet(() -> new Span(call.name()));
        name.addClassName("call-name");
        var source = new Span(call.source());
        source.addClassName("mono");
        var who = new Div(name, source);
        who.addClassName("call-who");
        var outcome = new Span(call.outcome());
        outcome.addClassNames("call-outcome", call.tone().styleClass());
        var detail = new Span(call.detail());
        detail.addClassName("call-detail");
        var ending = new Div(outcome, detail);
        ending.addClassName("call-ending");
        var row = new Div(who, bar(call), ending);
        row.addClassName("call");
        row.getElement().setAttribute("role", "listitem");
        add(row);
        return this;
    }

    private Div axis() {
        var axis = new Div();
        axis.addClassNames("call", "call-axis");
        axis.getElement().setAttribute("aria-hidden", "true");
        var labels = new StringBuilder(STRIPES);
        var ticks = times.ticks();
        for (var tick = 0; tick < ticks.length; tick++) {
            var atAnEnd = tick == 0 || tick == ticks.length - 1;
            labels.append(label(times.position(ticks[tick]), tick == 0, times.label(ticks[tick], atAnEnd)));
        }
        if (times.isBroken()) {
            labels.append(label(TimeAxis.END, false, times.budget().toSeconds() + " s"));
        }
        axis.add(new Div(), svg(labels.toString(), "call-bar"), new Div());
        return axis;
    }

    private Svg bar(Call call) {
        var drawn = new StringBuilder();
        var ticks = times.ticks();
        for (var tick = 1; tick < ticks.length - (times.isBroken() ? 0 : 1); tick++) {
            drawn.append(line(times.position(ticks[tick]), "grid", "0", "100%"));
        }
        if (times.isBroken()) {
            drawn.append(line(TimeAxis.gap() - 0.4, "gap", "30%", "70%"))
                    .append(line(TimeAxis.gap() + 0.4, "gap", "30%", "70%"));
        }
        var from = times.position(call.from());
        var width = Math.max(0.6, times.position(call.from().plus(call.took())) - from);
        drawn.append("<rect class=\"bar %s%s\" x=\"%s%%\" width=\"%s%%\" y=\"25%%\" height=\"50%%\" rx=\"3\"/>"
                .formatted(call.tone().styleClass(), call.late() ? " late" : "", number(from), number(width)));
        call.limit().ifPresent(limit -> drawn.append(line(times.position(limit), "limit", "10%", "90%")));
        drawn.append(line(TimeAxis.END, "budget", "8%", "92%"));
        return svg(drawn.toString(), "call-bar");
    }

    private static Svg svg(String content, String styleClass) {
        var svg = new Svg(
                "<svg width=\"100%\" height=\"100%\" aria-hidden=\"true\" focusable=\"false\">" + content + "</svg>");
        svg.addClassName(styleClass);
        return svg;
    }

    private static String line(double at, String styleClass, String top, String bottom) {
        return "<line class=\"%s\" x1=\"%2$s%%\" x2=\"%2$s%%\" y1=\"%3$s\" y2=\"%4$s\"/>"
                .formatted(styleClass, number(at), top, bottom);
    }

    private static String label(double at, boolean first, String text) {
        return "<text x=\"%s%%\" y=\"12\" text-anchor=\"%s\">%s</text>"
                .formatted(number(at), first ? "start" : "middle", text);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
