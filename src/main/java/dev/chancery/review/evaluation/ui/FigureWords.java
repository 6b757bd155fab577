package dev.chancery.review.evaluation.ui;

import dev.chancery.review.evaluation.Evaluation;
import dev.chancery.review.evaluation.EvaluationResult;
import dev.chancery.review.evaluation.Measure;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Figures of measurements in words. */
final class FigureWords {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("b3_f1", "B-cubed F1"),
            Map.entry("b3_precision", "B-cubed precision"),
            Map.entry("b3_recall", "B-cubed recall"),
            Map.entry("wrongly_merged", "distinct pairs merged"),
            Map.entry("f1", "F1"),
            Map.entry("answered", "participants that answered"),
            Map.entry("tokens", "tokens a change"),
            Map.entry("cost_usd", "US dollars a change"),
            Map.entry("latency_ms", "milliseconds a change"),
            Map.entry("then", "findings then"),
            Map.entry("now", "findings now"),
            Map.entry("regrouped", "grouped otherwise"),
            Map.entry("reclassed", "classed otherwise"));
    private static final List<String> HEADLINES =
            List.of("b3_f1", "recall", "precision", "same", "regrouped", "reclassed");

    private FigureWords() {}

    static String name(Measure measure) {
        return NAMES.getOrDefault(measure.name(), measure.name());
    }

    static String value(double value) {
        return value == Math.rint(value) && Math.abs(value) > 1
                ? String.format(Locale.ROOT, "%,d", (long) value)
                : String.format(Locale.ROOT, "%.4f", value).replaceFirst("\\.?0+$", "");
    }

    /** What matters most of a result: {@code B-cubed F1 0.947}. */
    static String headline(Evaluation evaluation) {
        return evaluation.result().map(FigureWords::headline).orElse("");
    }

    private static String headline(EvaluationResult result) {
        return HEADLINES.stream()
                .flatMap(it -> result.measure(it).stream())
                .map(it -> name(it) + " " + value(it.value()))
                .collect(Collectors.joining(", "));
    }
}
