package dev.chancery.review.evaluation;

import dev.chancery.kernel.Refusal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** Reads what measurements came to: side by side, and case by case. */
@Service
public class Results {

    private static final int MOST_NOTES = 500;

    private final Evaluations evaluations;
    private final EvaluationProgress progress;

    Results(Evaluations evaluations, EvaluationProgress progress) {
        this.evaluations = evaluations;
        this.progress = progress;
    }

    /** What became of a wish to compare. */
    public sealed interface ComparisonAnswer {}

    /** Figure by figure. */
    public record Compared(Comparison comparison) implements ComparisonAnswer {}

    /** {@code evaluation_not_found}, {@code evaluation_not_ended} or {@code other_labels}. */
    public record NotComparable(Refusal refusal) implements ComparisonAnswer {}

    /** Compares two results on the same labels. */
    public ComparisonAnswer compare(UUID before, UUID after) {
        var one = evaluations.find(before);
        var other = evaluations.find(after);
        if (one.isEmpty() || other.isEmpty()) {
            return not("evaluation_not_found", "There is no such evaluation.");
        }
        if (one.get().result().isEmpty() || other.get().result().isEmpty()) {
            return not("evaluation_not_ended", "Both evaluations need a result to be compared.");
        }
        var comparison =
                Comparison.of(one.get().result().get(), other.get().result().get());
        return comparison.isFair()
                ? new Compared(comparison)
                : not(
                        "other_labels",
                        "They were measured on " + one.get().subject().title() + " and "
                                + other.get().subject().title() + ", which cannot be compared.");
    }

    /** What is worth reading about each case, in their order. */
    public List<String> notes(Evaluation evaluation) {
        return notes(evaluation.id()).stream().limit(MOST_NOTES).toList();
    }

    /** What one evaluation notes of its cases and another does not. */
    public record Differences(List<String> noLonger, List<String> newly) {

        public Differences {
            noLonger = List.copyOf(noLonger);
            newly = List.copyOf(newly);
        }
    }

    /** Which pair or finding the second one holds otherwise than the first. */
    public Differences differences(UUID before, UUID after) {
        var then = notesByCase(before);
        var now = notesByCase(after);
        return new Differences(without(then, now), without(now, then));
    }

    private static List<String> without(List<String> notes, List<String> others) {
        var known = Set.copyOf(others);
        return notes.stream()
                .filter(it -> !known.contains(it))
                .limit(MOST_NOTES)
                .toList();
    }

    /** Claims are known by ids that only their case tells apart. */
    private List<String> notesByCase(UUID evaluation) {
        var outcomes = progress.outcomes(evaluation);
        return IntStream.range(0, outcomes.size())
                .boxed()
                .flatMap(it -> outcomes.get(it).notes().stream()
                        .map(note -> outcomes.size() == 1 ? note : "case " + (it + 1) + ": " + note))
                .toList();
    }

    private List<String> notes(UUID evaluation) {
        return progress.outcomes(evaluation).stream()
                .flatMap(it -> it.notes().stream())
                .toList();
    }

    private static NotComparable not(String code, String detail) {
        return new NotComparable(new Refusal(code, detail));
    }
}
