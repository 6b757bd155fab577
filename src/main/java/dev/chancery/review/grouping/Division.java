package dev.chancery.review.grouping;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Divides a group in which one participant has several claims: they name several defects, unless they are nearly
 * identical. Of each participant one claim stays, chosen so that those who stay agree most with each other; the rest is
 * grouped again among itself.
 */
final class Division {

    /** The choice settles in two or three rounds; a cycle of equals must not last. */
    private static final int ROUNDS = 20;

    private final Evidence evidence;
    private final SortedMap<String, List<Integer>> claims = new TreeMap<>();
    private final SortedMap<String, Integer> staying = new TreeMap<>();

    private Division(List<Integer> group, Evidence evidence) {
        this.evidence = evidence;
        for (var index : group) {
            claims.computeIfAbsent(evidence.claim(index).participant(), _ -> new ArrayList<>())
                    .add(index);
        }
    }

    /** Groups of ascending claim indices in which no participant says two different things. */
    static List<List<Integer>> of(List<Integer> group, Evidence evidence) {
        var divided = new ArrayList<List<Integer>>();
        var waiting = new ArrayDeque<>(List.of(group));
        while (!waiting.isEmpty()) {
            var next = waiting.pop();
            var together = new Division(next, evidence).together();
            divided.add(together);
            var rest = next.stream().filter(index -> !together.contains(index)).toList();
            waiting.addAll(Agglomeration.of(rest, evidence));
        }
        return divided;
    }

    private List<Integer> together() {
        claims.forEach((participant, own) -> staying.put(participant, fittest(own, othersOf(participant))));
        var round = 0;
        do {
            round++;
        } while (settle() && round < ROUNDS);
        return claims.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(index -> mayJoin(index, staying.getOrDefault(entry.getKey(), index))))
                .sorted()
                .toList();
    }

    /** Chooses anew for each participant, given the choices of the others; false when nothing changed. */
    private boolean settle() {
        var changed = false;
        for (var entry : claims.entrySet()) {
            var stayingOthers = staying.entrySet().stream()
                    .filter(other -> !other.getKey().equals(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            var fittest = fittest(entry.getValue(), stayingOthers);
            changed |= !fittest.equals(staying.put(entry.getKey(), fittest));
        }
        return changed;
    }

    /** The claim that agrees most with the others; of equals, the first in canonical order. */
    private Integer fittest(List<Integer> own, List<Integer> others) {
        var fittest = own.getFirst();
        if (own.size() == 1 || others.isEmpty()) {
            return fittest;
        }
        var highest = evidence.averageMargin(List.of(fittest), others);
        for (var index : own.subList(1, own.size())) {
            var fit = evidence.averageMargin(List.of(index), others);
            if (fit > highest) {
                fittest = index;
                highest = fit;
            }
        }
        return fittest;
    }

    private List<Integer> othersOf(String participant) {
        return claims.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(participant))
                .map(Map.Entry::getValue)
                .flatMap(Collection::stream)
                .toList();
    }

    private boolean mayJoin(Integer index, Integer chosen) {
        return index.equals(chosen) || evidence.margin(index, chosen) >= 0;
    }
}
