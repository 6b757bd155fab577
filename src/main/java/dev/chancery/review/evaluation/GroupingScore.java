package dev.chancery.review.evaluation;

import dev.chancery.review.grouping.Claim;
import dev.chancery.review.grouping.Grouping;
import dev.chancery.review.grouping.Thresholds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Scores a grouping against labels: B-cubed precision and recall over labelled claims, and pairs merged wrongly. */
final class GroupingScore {

    private GroupingScore() {}

    private static final int MOST_NOTES = 500;

    static CaseOutcome of(SetCase.Claims labelled, Thresholds thresholds) {
        var groups = new HashMap<String, Integer>();
        for (var group : Grouping.group(labelled.claims(), thresholds).groups()) {
            var number = groups.size();
            group.claims().forEach(it -> groups.put(it.id(), number));
        }
        var sums = new HashMap<String, Double>();
        var known = labelled.claims().stream()
                .map(Claim::id)
                .filter(labelled.defects()::containsKey)
                .toList();
        known.forEach(it -> addClaim(it, known, groups, labelled.defects(), sums));
        return new CaseOutcome(
                Tally.of(labelled.part(), sums),
                mistakes(labelled, groups, known).limit(MOST_NOTES).toList());
    }

    /** Every pair the grouping holds otherwise than the labels do, by the ids of its claims. */
    private static Stream<String> mistakes(SetCase.Claims labelled, Map<String, Integer> groups, List<String> known) {
        return IntStream.range(0, known.size())
                .boxed()
                .flatMap(one -> known.subList(one + 1, known.size()).stream()
                        .flatMap(other -> mistake(labelled, groups, known.get(one), other).stream()));
    }

    private static Optional<String> mistake(
            SetCase.Claims labelled, Map<String, Integer> groups, String one, String other) {
        var merged = groups.getOrDefault(one, -1).equals(groups.getOrDefault(other, -2));
        var equal = labelled.defects()
                .getOrDefault(one, "")
                .equals(labelled.defects().getOrDefault(other, ""));
        return merged == equal
                ? Optional.empty()
                : Optional.of(
                        (labelled.part() + (merged ? " merged wrongly: " : " kept apart: ") + one + " and " + other)
                                .strip());
    }

    private static void addClaim(
            String claim,
            List<String> known,
            Map<String, Integer> groups,
            Map<String, String> defects,
            Map<String, Double> sums) {
        var together = 0;
        var same = 0;
        var both = 0;
        for (var other : known) {
            var merged = groups.getOrDefault(claim, -1).equals(groups.getOrDefault(other, -2));
            var equal = defects.getOrDefault(claim, "").equals(defects.getOrDefault(other, ""));
            together += merged ? 1 : 0;
            same += equal ? 1 : 0;
            both += merged && equal ? 1 : 0;
        }
        sums.merge("claims", 1.0, Double::sum);
        sums.merge("precision", both / (double) together, Double::sum);
        sums.merge("recall", both / (double) same, Double::sum);
        sums.merge("wrong", (together - both) / 2.0, Double::sum);
        sums.merge("distinct", (known.size() - same) / 2.0, Double::sum);
    }

    static List<Measure> measures(Tally tally, String part) {
        var precision = tally.share("precision", "claims");
        var recall = tally.share("recall", "claims");
        return List.of(
                new Measure(part, "b3_f1", harmonic(precision, recall)),
                new Measure(part, "b3_precision", precision),
                new Measure(part, "b3_recall", recall),
                new Measure(part, "wrongly_merged", tally.mean("wrong", "distinct")));
    }

    static double harmonic(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
