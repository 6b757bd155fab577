package dev.chancery.review.grouping;

import java.util.ArrayList;
import java.util.List;

/**
 * Average linkage over margins: joins the two groups that agree most on average until none agree enough. Of equals, the
 * pair whose first claims come first in canonical order is joined, so the result never depends on arrival.
 */
final class Agglomeration {

    private final double[][] margins;
    private final int[] best;
    private final List<List<Integer>> members = new ArrayList<>();

    private Agglomeration(List<Integer> block, Evidence evidence) {
        var size = block.size();
        margins = new double[size][size];
        best = new int[size];
        for (var row = 0; row < size; row++) {
            members.add(new ArrayList<>(List.of(block.get(row))));
            for (var column = row + 1; column < size; column++) {
                margins[row][column] = evidence.linkage(block.get(row), block.get(column));
                margins[column][row] = margins[row][column];
            }
        }
        for (var row = 0; row < size; row++) {
            findBest(row);
        }
    }

    /** Groups of claim indices, each ascending, in order of their first. */
    static List<List<Integer>> of(List<Integer> block, Evidence evidence) {
        var agglomeration = new Agglomeration(block, evidence);
        for (var row = agglomeration.strongest(); row >= 0; row = agglomeration.strongest()) {
            agglomeration.join(row, agglomeration.best[row]);
        }
        return agglomeration.members.stream()
                .filter(group -> !group.isEmpty())
                .map(group -> group.stream().sorted().toList())
                .toList();
    }

    /** The row of the pair that agrees most, or -1 when none agrees enough. */
    private int strongest() {
        var strongest = -1;
        for (var row = 0; row < best.length; row++) {
            if (best[row] >= 0
                    && margins[row][best[row]] >= 0
                    && (strongest < 0 || margins[row][best[row]] > margins[strongest][best[strongest]])) {
                strongest = row;
            }
        }
        return strongest;
    }

    private void join(int kept, int gone) {
        var keptSize = members.get(kept).size();
        var goneSize = members.get(gone).size();
        members.get(kept).addAll(members.get(gone));
        members.get(gone).clear();
        for (var other = 0; other < best.length; other++) {
            if (other != kept && !members.get(other).isEmpty()) {
                var average =
                        (keptSize * margins[kept][other] + goneSize * margins[gone][other]) / (keptSize + goneSize);
                margins[kept][other] = average;
                margins[other][kept] = average;
            }
        }
        best[gone] = -1;
        findBest(kept);
        for (var row = 0; row < kept; row++) {
            update(row, kept, gone);
        }
        for (var row = kept + 1; row < gone; row++) {
            if (best[row] == gone) {
                findBest(row);
            }
        }
    }

    private void update(int row, int kept, int gone) {
        if (members.get(row).isEmpty()) {
            return;
        }
        if (best[row] == gone || best[row] == kept) {
            findBest(row);
        } else if (best[row] >= 0 && isBetter(row, kept, best[row])) {
            best[row] = kept;
        }
    }

    private boolean isBetter(int row, int candidate, int current) {
        var difference = Double.compare(margins[row][candidate], margins[row][current]);
        return difference > 0 || (difference == 0 && candidate < current);
    }

    /** Looks to later rows only, so that each pair is seen once. */
    private void findBest(int row) {
        best[row] = -1;
        for (var column = row + 1; column < best.length; column++) {
            if (!members.get(column).isEmpty() && (best[row] < 0 || isBetter(row, column, best[row]))) {
                best[row] = column;
            }
        }
    }
}
