package dev.chancery.gateway.record;

import dev.chancery.kernel.Trail.Step;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which step of a request is part of which: an attempt of the call around it, a call of the work around that. Other steps
 * stand below the work they happened in, or by themselves.
 */
final class StepTree {

    private static final List<String> OUTER = List.of("work", "call", "attempt");

    private StepTree() {}

    /** A step and the place in the list of the one it is part of. */
    record Node(Step step, Optional<Integer> parent) {}

    /** Every step, parents before their parts. */
    static List<Node> of(List<Step> steps) {
        var inOrder = steps.stream()
                .sorted(Comparator.comparing(Step::from)
                        .thenComparing(Step::took, Comparator.reverseOrder())
                        .thenComparingInt(StepTree::rank))
                .toList();
        var nodes = new ArrayList<Node>();
        var open = new ArrayDeque<Integer>();
        for (var step : inOrder) {
            while (!open.isEmpty() && !isWithin(step, nodes.get(open.peek()).step())) {
                open.pop();
            }
            nodes.add(new Node(step, Optional.ofNullable(open.peek())));
            if (rank(step) < OUTER.size()) {
                open.push(nodes.size() - 1);
            }
        }
        return List.copyOf(nodes);
    }

    private static boolean isWithin(Step step, Step outer) {
        return rank(step) > rank(outer) && end(step).compareTo(end(outer)) <= 0;
    }

    private static Duration end(Step step) {
        return step.from().plus(step.took());
    }

    private static int rank(Step step) {
        var rank = OUTER.indexOf(step.kind());
        return rank < 0 ? OUTER.size() : rank;
    }
}
