package dev.chancery.gateway.ui;

import dev.chancery.console.Tone;
import dev.chancery.console.evidence.Waterfall;
import dev.chancery.kernel.Trail;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rows of a request's waterfall: its steps by their beginning, and the gaps no step accounts for. */
final class StepRow {

    private static final double WORTH_MENTIONING = 0.05;

    private StepRow() {}

    static List<Waterfall.Call> rows(List<Trail.Step> steps, Duration took) {
        var rows = new ArrayList<Waterfall.Call>();
        var seen = Duration.ZERO;
        for (var step : steps.stream()
                .sorted(Comparator.comparing(Trail.Step::from)
                        .thenComparing(Trail.Step::took, Comparator.reverseOrder()))
                .toList()) {
            gap(seen, step.from(), took).ifPresent(rows::add);
            rows.add(row(step));
            var end = step.from().plus(step.took());
            seen = end.compareTo(seen) > 0 ? end : seen;
        }
        if (!steps.isEmpty()) {
            gap(seen, took, took).ifPresent(rows::add);
        }
        return rows;
    }

    private static Waterfall.Call row(Trail.Step step) {
        return new Waterfall.Call(
                title(step.kind()),
                step.name(),
                step.from(),
                step.took(),
                Marks.step(step.outcome()),
                false,
                Optional.empty(),
                step.outcome(),
                Spans.words(step.took()) + (step.detail().isEmpty() ? "" : " · " + step.detail()));
    }

    private static Optional<Waterfall.Call> gap(Duration from, Duration to, Duration whole) {
        var length = to.minus(from);
        if (length.toNanos() < WORTH_MENTIONING * (double) whole.toNanos() || length.toMillis() < 1) {
            return Optional.empty();
        }
        return Optional.of(new Waterfall.Call(
                "Gap",
                "not accounted for",
                from,
                length,
                Tone.QUIET,
                true,
                Optional.empty(),
                "gap",
                Spans.words(length)));
    }

    static String title(String kind) {
        return switch (kind) {
            case "call" -> "Provider call";
            default -> kind.isEmpty() ? "Step" : Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
        };
    }
}
