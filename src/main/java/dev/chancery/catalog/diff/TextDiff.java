package dev.chancery.catalog.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * The stretches in which two texts differ, each with a few lines around it. Texts beyond {@link #LINES} lines are not
 * compared line by line: all of the one is shown as removed and all of the other as added.
 */
public record TextDiff(List<Stretch> stretches, int added, int removed) {

    /** The most lines both texts may have together. */
    public static final int LINES = 50_000;

    private static final int AROUND = 3;

    /**
     * Lines that stay, then lines that go and lines that come in their place, then lines that stay.
     *
     * @param oldStart the number of its first line in the old text, counted from 1
     */
    public record Stretch(int oldStart, int newStart, List<Change> changes) {}

    /** Lines that stay the same, or that give way to others. */
    public sealed interface Change {

        /** Lines of both texts. */
        record Same(List<String> lines) implements Change {}

        /** Lines of the old text and the lines that replace them; one of the two may be empty. */
        record Replaced(List<String> before, List<String> after) implements Change {}
    }

    public TextDiff {
        stretches = List.copyOf(stretches);
    }

    /** Whether the texts say the same, but perhaps for how their lines end. */
    public boolean isEmpty() {
        return stretches.isEmpty();
    }

    /** Compares these texts. */
    public static TextDiff of(String before, String after) {
        var old = before.lines().toList();
        var now = after.lines().toList();
        if (old.size() + now.size() > LINES) {
            var everything = new Stretch(1, 1, List.of(new Change.Replaced(old, now)));
            return new TextDiff(List.of(everything), now.size(), old.size());
        }
        var deltas = DiffUtils.diff(old, now).getDeltas();
        return new TextDiff(
                groups(deltas).stream().map(it -> stretch(it, old)).toList(),
                deltas.stream().mapToInt(it -> it.getTarget().size()).sum(),
                deltas.stream().mapToInt(it -> it.getSource().size()).sum());
    }

    /** Changes whose surroundings touch belong together. */
    private static List<List<AbstractDelta<String>>> groups(List<AbstractDelta<String>> deltas) {
        var groups = new ArrayList<List<AbstractDelta<String>>>();
        var end = 0;
        for (var delta : deltas) {
            var start = delta.getSource().getPosition();
            if (groups.isEmpty() || start - end > 2 * AROUND) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(delta);
            end = start + delta.getSource().size();
        }
        return groups;
    }

    private static Stretch stretch(List<AbstractDelta<String>> group, List<String> old) {
        var changes = new ArrayList<Change>();
        var first = group.getFirst();
        var start = Math.max(0, first.getSource().getPosition() - AROUND);
        var at = start;
        for (var delta : group) {
            same(changes, old, at, delta.getSource().getPosition());
            changes.add(new Change.Replaced(
                    delta.getSource().getLines(), delta.getTarget().getLines()));
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        same(changes, old, at, Math.min(old.size(), at + AROUND));
        var before = first.getSource().getPosition() - start;
        return new Stretch(start + 1, first.getTarget().getPosition() - before + 1, List.copyOf(changes));
    }

    private static void same(List<Change> changes, List<String> old, int from, int to) {
        if (to > from) {
            changes.add(new Change.Same(List.copyOf(old.subList(from, to))));
        }
    }
}
