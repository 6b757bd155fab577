package dev.chancery.review.lineage;

import dev.chancery.review.grouping.Similarity;
import dev.chancery.review.grouping.TfIdf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Pairs the findings of a run with those met before: the best evidence first, and each at most once. */
final class Matching {

    private static final Comparator<Pair> BEST_FIRST = Comparator.comparingDouble(
                    (Pair it) -> it.likeness().score())
            .reversed()
            .thenComparing(it -> it.now().trace().file())
            .thenComparing(it -> it.now().trace().code())
            .thenComparing(it -> it.now().claims().toString())
            .thenComparing(it -> it.before().finding());

    private Matching() {}

    /** A finding, the one it is again, and why. */
    record Pair(Met now, Met before, Likeness likeness) {}

    static List<Pair> of(List<Met> now, List<Met> before) {
        var words = new Words(now, before);
        var pairs = new ArrayList<Pair>();
        for (var one = 0; one < now.size(); one++) {
            for (var other = 0; other < before.size(); other++) {
                var met = now.get(one);
                var earlier = before.get(other);
                Likeness.of(met.trace(), earlier.trace(), words.between(one, other))
                        .ifPresent(it -> pairs.add(new Pair(met, earlier, it)));
            }
        }
        pairs.sort(BEST_FIRST);
        return eachOnce(pairs);
    }

    private static List<Pair> eachOnce(List<Pair> pairs) {
        var taken = new HashSet<UUID>();
        var chosen = new ArrayList<Pair>();
        for (var pair : pairs) {
            var now = pair.now().finding();
            var before = pair.before().finding();
            if (!taken.contains(now) && !taken.contains(before)) {
                taken.add(now);
                taken.add(before);
                chosen.add(pair);
            }
        }
        return chosen;
    }

    /** How alike the best two claims of two findings are worded, weighed among all that are compared. */
    private static final class Words {

        private final List<List<Integer>> now = new ArrayList<>();
        private final List<List<Integer>> before = new ArrayList<>();
        private static final double PAIR_OF_WORDS = 0.5;

        private final Similarity.Matrix matrix;

        Words(List<Met> now, List<Met> before) {
            var texts = new ArrayList<String>();
            now.forEach(it -> this.now.add(added(it, texts)));
            before.forEach(it -> this.before.add(added(it, texts)));
            matrix = new TfIdf(PAIR_OF_WORDS).among(texts).orElse((_, _) -> 0);
        }

        private static List<Integer> added(Met met, List<String> texts) {
            var from = texts.size();
            texts.addAll(met.claims());
            return IntStream.range(from, texts.size()).boxed().toList();
        }

        double between(int one, int other) {
            return now.get(one).stream()
                    .flatMapToDouble(
                            first -> before.get(other).stream().mapToDouble(second -> matrix.between(first, second)))
                    .max()
                    .orElse(0);
        }
    }
}
