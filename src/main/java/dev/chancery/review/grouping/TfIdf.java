package dev.chancery.review.grouping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Cosine of TF-IDF vectors over stemmed words and pairs of adjacent words, weighted within the run: what every claim of
 * a run says counts little, what two claims alone share counts much.
 */
public final class TfIdf implements Similarity {

    private final double pairWeight;

    /** Compares with this weight of a pair of words beside that of a word. */
    public TfIdf(double pairWeight) {
        this.pairWeight = pairWeight;
    }

    /** Cannot tell when several texts have no word between them. */
    @Override
    public Optional<Matrix> among(List<String> texts) {
        var counts = texts.stream().map(TfIdf::counts).toList();
        if (texts.size() > 1 && counts.stream().allMatch(Map::isEmpty)) {
            return Optional.empty();
        }
        var documents = new TreeMap<String, Integer>();
        counts.forEach(terms -> terms.keySet().forEach(term -> documents.merge(term, 1, Integer::sum)));
        var numbers = new TreeMap<String, Integer>();
        documents.keySet().forEach(term -> numbers.put(term, numbers.size()));
        var vectors = new ArrayList<Vector>();
        for (var terms : counts) {
            var indices = new int[terms.size()];
            var weights = new double[terms.size()];
            var at = 0;
            for (var term : terms.entrySet()) {
                indices[at] = numbers.getOrDefault(term.getKey(), -1);
                var rarity = Math.log((1.0 + texts.size()) / (1.0 + documents.getOrDefault(term.getKey(), 0))) + 1;
                var weight = (1 + Math.log(term.getValue())) * rarity;
                weights[at++] = term.getKey().contains(" ") ? pairWeight * weight : weight;
            }
            vectors.add(Vector.normalized(indices, weights));
        }
        return Optional.of((first, second) -> vectors.get(first).dot(vectors.get(second)));
    }

    private static SortedMap<String, Integer> counts(String text) {
        var words = Terms.of(text);
        var counts = new TreeMap<String, Integer>();
        for (var index = 0; index < words.size(); index++) {
            counts.merge(words.get(index), 1, Integer::sum);
            if (index > 0) {
                counts.merge(words.get(index - 1) + " " + words.get(index), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Sparse, with ascending indices, of length 1 (or 0 when empty). */
    private record Vector(int[] indices, double[] weights) {

        static Vector normalized(int[] indices, double[] weights) {
            var squares = 0.0;
            for (var weight : weights) {
                squares += weight * weight;
            }
            var length = Math.sqrt(squares);
            for (var at = 0; at < weights.length && length > 0; at++) {
                weights[at] /= length;
            }
            return new Vector(indices, weights);
        }

        double dot(Vector other) {
            var sum = 0.0;
            for (int mine = 0, theirs = 0; mine < indices.length && theirs < other.indices.length; ) {
                var order = Integer.compare(indices[mine], other.indices[theirs]);
                if (order == 0) {
                    sum += weights[mine++] * other.weights[theirs++];
                } else if (order < 0) {
                    mine++;
                } else {
                    theirs++;
                }
            }
            return Math.min(1, sum);
        }
    }
}
