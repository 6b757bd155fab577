package dev.chancery.review.evaluation;

import dev.chancery.review.grouping.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Scores what was found against what is there: a finding and a defect meet when they are in the same file on lines no
 * more than three apart and of the same kind, where the label names one. Each meets one other at most.
 */
final class FindingScore {

    private static final int REACH = 3;

    private FindingScore() {}

    static CaseOutcome of(SetCase.Diff labelled, Heard heard) {
        var free = new ArrayList<>(heard.findings());
        var notes = new ArrayList<String>();
        var met = 0;
        for (var expected : labelled.expected()) {
            var finding = free.stream().filter(it -> meets(it, expected)).findFirst();
            if (finding.isPresent()) {
                free.remove(finding.get());
                met++;
            } else {
                notes.add(labelled.id() + " missed " + expected.place().path() + ":"
                        + expected.place().startLine()
                        + (expected.kind().isEmpty() ? "" : " " + expected.kind()));
            }
        }
        free.forEach(it -> notes.add(labelled.id() + " found beside " + it.words()));
        return new CaseOutcome(tally(labelled, heard, met), notes);
    }

    private static Tally tally(SetCase.Diff labelled, Heard heard, int met) {
        var asking = heard.asking();
        return Tally.of(
                "",
                new HashMap<>(Map.of(
                        "cases", 1.0,
                        "expected", (double) labelled.expected().size(),
                        "found", (double) heard.findings().size(),
                        "met", (double) met,
                        "asked", (double) asking.asked(),
                        "answered", (double) asking.answered(),
                        "tokens", (double) asking.tokens(),
                        "cost_micros", (double) asking.costMicros(),
                        "latency_ms", (double) asking.latency().toMillis(),
                        "simulated", asking.simulated() ? 1.0 : 0.0)));
    }

    private static boolean meets(Heard.Finding finding, SetCase.Expected expected) {
        return finding.place().path().equals(expected.place().path())
                && distance(finding.place(), expected.place()) <= REACH
                && (expected.kind().isEmpty() || expected.kind().equals(finding.kind()));
    }

    private static int distance(Place one, Place other) {
        return Math.max(0, Math.max(other.startLine() - one.endLine(), one.startLine() - other.endLine()));
    }

    static List<Measure> measures(Tally tally, String part) {
        var recall = tally.share("met", "expected");
        var precision = tally.share("met", "found");
        return List.of(
                new Measure(part, "recall", recall),
                new Measure(part, "precision", precision),
                new Measure(part, "f1", GroupingScore.harmonic(precision, recall)),
                new Measure(part, "answered", tally.share("answered", "asked")),
                new Measure(part, "tokens", tally.mean("tokens", "cases")),
                new Measure(part, "cost_usd", tally.mean("cost_micros", "cases") / 1e6),
                new Measure(part, "latency_ms", tally.mean("latency_ms", "cases")));
    }
}
