package dev.chancery.review.grouping;

import java.util.List;
import java.util.Optional;

/**
 * Adds to a measure what the other texts say about a pair: two that resemble the same others mean the same, though they
 * share few words. How alike a text is to any other is taken off first, and it counts the more, the more others there
 * are; between two texts alone it says nothing.
 */
final class Neighbourhood implements Similarity {

    /** Beyond so many texts wording alone is compared: what this adds takes their number cubed. */
    private static final int MOST = 1000;

    private final Similarity wording;
    private final Thresholds.Wording weights;

    /** Reads the pairs' wording from this measure. */
    public Neighbourhood(Similarity wording, Thresholds.Wording weights) {
        this.wording = wording;
        this.weights = weights;
    }

    @Override
    public Optional<Matrix> among(List<String> texts) {
        var direct = wording.among(texts);
        var others = texts.size() - 2;
        if (others < 1 || texts.size() > MOST || weights.neighbours() == 0) {
            return direct;
        }
        var share = weights.neighbours() * others / (others + weights.neighboursHalf());
        return direct.map(matrix -> {
            var profiles = profiles(matrix, texts.size());
            return (first, second) ->
                    (1 - share) * matrix.between(first, second) + share * dot(profiles[first], profiles[second]);
        });
    }

    /** How much more than usual each text resembles each, as a row of length 1. */
    private static double[][] profiles(Matrix matrix, int size) {
        var rows = new double[size][size];
        for (var row = 0; row < size; row++) {
            for (var column = row; column < size; column++) {
                rows[row][column] = matrix.between(row, column);
                rows[column][row] = rows[row][column];
            }
        }
        var usual = new double[size];
        for (var column = 0; column < size; column++) {
            for (var row = 0; row < size; row++) {
                usual[column] += rows[row][column] / size;
            }
        }
        for (var row : rows) {
            for (var column = 0; column < size; column++) {
                row[column] -= usual[column];
            }
            shorten(row);
        }
        return rows;
    }

    private static void shorten(double[] row) {
        var length = Math.sqrt(dot(row, row));
        for (var column = 0; column < row.length && length > 0; column++) {
            row[column] /= length;
        }
    }

    private static double dot(double[] first, double[] second) {
        var sum = 0.0;
        for (var at = 0; at < first.length; at++) {
            sum += first[at] * second[at];
        }
        return sum;
    }
}
