package dev.chancery.provenance.deployment;

import dev.chancery.provenance.store.Deployments.Rollout;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What it would mean to go back to an earlier rollout: every change that lies between, and the hardest of them. */
public record Rollback(Rollout to, List<Step> over) {

    public Rollback {
        over = List.copyOf(over);
    }

    /** One later rollout that would be undone: its class, as far as a verified statement tells it, and its notes. */
    public record Step(Rollout rollout, ChangeClass changeClass, boolean reversible, String notes) {}

    /** The hardest class between; the easiest when nothing lies between. */
    public ChangeClass hardest() {
        return over.stream()
                .map(Step::changeClass)
                .max(Comparator.naturalOrder())
                .orElse(ChangeClass.STATELESS);
    }

    /** Whether a migration between has no way back. */
    public boolean isOneWay() {
        return over.stream().anyMatch(step -> !step.reversible());
    }

    /** How many changes of each class lie between, the easiest class first. */
    public Map<ChangeClass, Long> counts() {
        return over.stream().collect(Collectors.groupingBy(Step::changeClass, TreeMap::new, Collectors.counting()));
    }

    /** The changes between, counted by class: {@code 2 stateless, 1 migration}. */
    public String inWords() {
        var counts = counts();
        return counts.isEmpty()
                ? "nothing"
                : counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey().label())
                        .collect(Collectors.joining(", "));
    }

    /** What going back means, in a sentence. */
    public String meaning() {
        return isOneWay()
                ? "A migration between has no way back: restore from before it, or go forward."
                : hardest().meaning();
    }
}
