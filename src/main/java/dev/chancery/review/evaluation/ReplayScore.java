package dev.chancery.review.evaluation;

import dev.chancery.kernel.Digest;
import dev.chancery.review.FindingClass;
import dev.chancery.review.ReviewId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what a review came to with what it comes to under another bundle, finding by finding. */
final class ReplayScore {

    private ReplayScore() {}

    static CaseOutcome of(List<Heard.Finding> then, Heard now) {
        var notes = new ArrayList<String>();
        var free = new ArrayList<>(now.findings());
        var sums = new HashMap<String, Double>(Map.of(
                "then",
                (double) then.size(),
                "now",
                (double) now.findings().size(),
                "same",
                0.0,
                "regrouped",
                0.0,
                "reclassed",
                0.0,
                "gone",
                0.0,
                "simulated",
                now.asking().simulated() ? 1.0 : 0.0,
                "cost_micros",
                (double) now.asking().costMicros()));
        for (var before : then) {
            var after = free.stream().filter(it -> isSame(before, it)).findFirst();
            after.ifPresent(free::remove);
            if (after.isEmpty()) {
                var anywhere = now.findings().stream().anyMatch(it -> overlaps(before, it));
                sums.merge(anywhere ? "regrouped" : "gone", 1.0, Double::sum);
                notes.add((anywhere ? "Grouped otherwise: " : "Gone: ") + before.words());
            } else if (!after.get().classified().equals(before.classified())) {
                sums.merge("reclassed", 1.0, Double::sum);
                notes.add(word(before.classified()) + " → " + word(after.get().classified()) + ": " + before.words());
            } else {
                sums.merge("same", 1.0, Double::sum);
            }
        }
        free.forEach(it -> notes.add("New: " + it.words()));
        sums.put("new", (double) free.size());
        return new CaseOutcome(Tally.of("", sums), notes);
    }

    /** By the claims where nobody was asked anew; else by place and kind. */
    private static boolean isSame(Heard.Finding before, Heard.Finding after) {
        return before.claims().equals(after.claims())
                || (after.claims().isEmpty()
                        && before.place().equals(after.place())
                        && before.kind().equals(after.kind()));
    }

    private static boolean overlaps(Heard.Finding before, Heard.Finding after) {
        return before.claims().stream().anyMatch(after.claims()::contains)
                || (after.claims().isEmpty()
                        && before.place().path().equals(after.place().path())
                        && before.place().startLine() <= after.place().endLine()
                        && after.place().startLine() <= before.place().endLine());
    }

    static List<Measure> measures(Tally tally) {
        return List.of("then", "now", "same", "regrouped", "reclassed", "gone", "new").stream()
                .map(it -> new Measure("", it, tally.sum(it)))
                .toList();
    }

    /** What a review is measured as. */
    static Digest subject(ReviewId review) {
        return Digest.sha256(("review:" + review).getBytes(StandardCharsets.UTF_8));
    }

    private static String word(Optional<FindingClass> classified) {
        return classified.map(FindingClass::label).orElse("without a class");
    }
}
