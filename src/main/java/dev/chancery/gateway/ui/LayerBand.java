package dev.chancery.gateway.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.chancery.console.Tone;
import dev.chancery.console.components.StatusWord;
import dev.chancery.gateway.layers.Beat;
import dev.chancery.gateway.layers.Layer;
import dev.chancery.gateway.layers.Layers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** One layer on the common time axis: what ended well above the line's ground, what did not in front of it, the load as a line. */
final class LayerBand extends Div {

    private static final int HEIGHT = 64;

    LayerBand(Layer layer, List<Beat> beats, Beat lately, boolean atFault) {
        addClassName("band");
        var name = new H3(layer.title());
        var sentence = new Paragraph(sentence(layer, lately));
        sentence.addClassName("quiet");
        var words = new Div(
                name,
                atFault
                        ? new StatusWord(Tone.BAD, "At fault")
                        : lately.bad() > 0
                                ? new StatusWord(Tone.WARN, "Some trouble")
                                : new StatusWord(Tone.OK, "Well"),
                sentence);
        words.addClassName("band-words");
        var drawing = new Svg(drawing(beats));
        drawing.addClassName("band-drawing");
        add(words, drawing);
    }

    private static String sentence(Layer layer, Beat lately) {
        var ended = number(lately.ended()) + " ended a minute";
        var mean = lately.ended() > 0 && lately.seconds() > 0
                ? " · " + Spans.words(Duration.ofNanos((long) (1e9 * lately.seconds() / Math.max(1, lately.ended()))))
                        + " each"
                : "";
        var load = switch (layer) {
            case GATEWAY -> number(lately.load()) + " under way";
            case EXECUTOR -> number(lately.load()) + " at work · " + number(lately.waiting()) + " waiting";
            case PROVIDER -> number(lately.load()) + " calls open";
        };
        var bad = lately.bad() > 0 ? " · " + number(lately.bad()) + " not well" : "";
        return load + " · " + ended + mean + bad;
    }

    private static String drawing(List<Beat> beats) {
        var most = Math.max(1, beats.stream().mapToDouble(Beat::ended).max().orElse(1));
        var heaviest =
                Math.max(1, beats.stream().mapToDouble(LayerBand::load).max().orElse(1));
        var drawn = new StringBuilder("<svg viewBox=\"0 0 " + Layers.STEPS + " " + HEIGHT
                + "\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">");
        for (var minute = 0; minute <= Layers.STEPS; minute += Layers.STEPS / 3) {
            drawn.append(
                    "<line class=\"grid\" x1=\"%1$d\" x2=\"%1$d\" y1=\"0\" y2=\"%2$d\"/>".formatted(minute, HEIGHT));
        }
        var line = new StringBuilder();
        var first = Layers.STEPS - beats.size();
        for (var i = 0; i < beats.size(); i++) {
            var beat = beats.get(i);
            var x = first + i;
            bar(drawn, "good", x, 0, beat.ended() / most);
            bar(drawn, "bad", x, 0, beat.bad() / most);
            line.append(
                    String.format(Locale.ROOT, "%.1f,%.1f ", x + 0.5, HEIGHT - load(beat) / heaviest * (HEIGHT - 4)));
        }
        return drawn.append("<polyline points=\"")
                .append(line)
                .append("\"/></svg>")
                .toString();
    }

    private static double load(Beat beat) {
        return beat.load() + beat.waiting();
    }

    private static void bar(StringBuilder drawn, String styleClass, int x, double from, double share) {
        if (share > 0) {
            var height = Math.max(2, share * (HEIGHT - 4));
            drawn.append("<rect class=\"%s\" x=\"%d\" width=\"0.9\" y=\"%s\" height=\"%s\"/>"
                    .formatted(
                            styleClass,
                            x,
                            String.format(Locale.ROOT, "%.1f", HEIGHT - height - from),
                            String.format(Locale.ROOT, "%.1f", height)));
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,d", Math.round(value));
    }
}
