package dev.chancery.review.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the judgements to keep: the links that hold a group together, and the groups it was nearly joined with. */
final class Reasons {

    private final Evidence evidence;
    private final Thresholds thresholds;

    Reasons(Evidence evidence, Thresholds thresholds) {
        this.evidence = evidence;
        this.thresholds = thresholds;
    }

    private record Pair(int first, int second, double margin) {

        private static final Comparator<Pair> STRONGEST_FIRST = Comparator.comparingDouble(Pair::margin)
                .reversed()
                .thenComparingInt(Pair::first)
                .thenComparingInt(Pair::second);
    }

    List<ClaimGroup> explained(List<List<Integer>> groups) {
        return groups.stream()
                .map(group -> new ClaimGroup(
                        group.stream().map(evidence::claim).toList(), merges(group), nearMisses(group, groups)))
                .toList();
    }

    /** The strongest link of each claim to those already linked, as in a maximum spanning tree. */
    private List<Judgement> merges(List<Integer> group) {
        var linked = new ArrayList<>(group.subList(0, 1));
        var waiting = new ArrayList<>(group.subList(1, group.size()));
        var merges = new ArrayList<Judgement>();
        while (!waiting.isEmpty()) {
            var link = strongest(linked, waiting);
            merges.add(evidence.judgement(
                    link.first(), link.second(), true, evidence.averageMargin(List.of(link.second()), linked)));
            linked.add(link.second());
            waiting.remove(Integer.valueOf(link.second()));
        }
        return merges.stream()
                .sorted(Comparator.comparingDouble(Judgement::margin).reversed())
                .toList();
    }

    private List<Judgement> nearMisses(List<Integer> group, List<List<Integer>> groups) {
        return groups.stream()
                .filter(other -> !other.equals(group) && mayMeet(group, other))
                .map(other -> strongest(group, other))
                .filter(this::isNearMiss)
                .sorted(Pair.STRONGEST_FIRST)
                .map(pair -> evidence.judgement(
                        pair.first(),
                        pair.second(),
                        false,
                        evidence.averageMargin(group, groupOf(pair.second(), groups))))
                .toList();
    }

    private boolean isNearMiss(Pair pair) {
        return evidence.between(pair.first(), pair.second()).isNearMiss(thresholds);
    }

    private Pair strongest(List<Integer> some, List<Integer> others) {
        var strongest = new Pair(some.getFirst(), others.getFirst(), Double.NEGATIVE_INFINITY);
        for (var first : some) {
            for (var second : others) {
                var pair = new Pair(first, second, evidence.margin(first, second));
                if (Pair.STRONGEST_FIRST.compare(pair, strongest) < 0) {
                    strongest = pair;
                }
            }
        }
        return strongest;
    }

    private boolean mayMeet(List<Integer> group, List<Integer> other) {
        var here = evidence.claim(group.getFirst()).place();
        var there = evidence.claim(other.getFirst()).place();
        return here == null || there == null || here.path().equals(there.path());
    }

    private static List<Integer> groupOf(int claim, List<List<Integer>> groups) {
        return groups.stream()
                .filter(group -> group.contains(claim))
                .findFirst()
                .orElseThrow();
    }
}
