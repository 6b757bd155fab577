package dev.chancery.review.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Two results on the same labels, figure by figure. */
public record Comparison(EvaluationResult before, EvaluationResult after, List<Change> changes) {

    /** How far a figure may fall behind and still count as no worse: a few labelled pairs decide less. */
    static final double TOLERANCE = 0.005;

    /** One figure before and after. */
    public record Change(Measure before, Measure after) {

        public double difference() {
            return after.value() - before.value();
        }

        /** Whether it became worse by more than chance makes likely. */
        public boolean isWorse() {
            return switch (after.better()) {
                case MORE -> difference() < -TOLERANCE;
                case LESS -> difference() > TOLERANCE;
                case NEITHER -> false;
            };
        }

        /** Whether it became better. */
        public boolean isBetter() {
            return switch (after.better()) {
                case MORE -> difference() > 0;
                case LESS -> difference() < 0;
                case NEITHER -> false;
            };
        }

        /** As {@code b3_f1 0.945 → 0.951}. */
        public String sentence() {
            return (after.part().isEmpty() ? "" : after.part() + " ")
                    + after.name()
                    + String.format(Locale.ROOT, " %.4f → %.4f", before.value(), after.value());
        }
    }

    public Comparison {
        changes = List.copyOf(changes);
    }

    /** Compares what both have. */
    static Comparison of(EvaluationResult before, EvaluationResult after) {
        Map<String, Measure> known = before.measures().stream()
                .collect(Collectors.toMap(Measure::key, Function.identity(), (one, _) -> one));
        return new Comparison(
                before,
                after,
                after.measures().stream()
                        .filter(it -> known.containsKey(it.key()))
                        .map(it -> new Change(Objects.requireNonNull(known.get(it.key())), it))
                        .toList());
    }

    /** Whether both were measured on the same labels. */
    public boolean isFair() {
        return before.subjectDigest().equals(after.subjectDigest());
    }

    /** The figures that became worse. */
    public List<Change> worse() {
        return changes.stream().filter(Change::isWorse).toList();
    }
}
