package dev.chancery.review.lineage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What has become of the code of a finding since it was met before, as far as digests of lines tell. */
record Difference(Trace now, Trace before) {

    /** In a sentence; empty when the code at the place is the same and that around it too, up to the given share. */
    String sentence(double still) {
        var changes = new ArrayList<String>();
        var gone = missing(before.anchor(), now.around());
        if (gone > 0) {
            changes.add(count(gone, before.anchor()) + " at the place are gone or other than they were");
        }
        var added = missing(now.anchor(), before.around());
        if (added > 0) {
            changes.add(count(added, now.anchor()) + " at the place are new");
        }
        if (changes.isEmpty() && Likeness.around(now, before) < still) {
            changes.add(surroundings());
        }
        return String.join(", ", changes);
    }

    private String surroundings() {
        var lost = missing(before.around(), now.around());
        var won = missing(now.around(), before.around());
        var where = now.symbol().isEmpty() ? "around the place" : "of " + now.symbol();
        return lost + (lost == 1 ? " line " : " lines ") + where + " went and " + won + " came";
    }

    private static int missing(List<Long> lines, List<Long> among) {
        var left = new HashSet<>(lines);
        left.removeAll(new HashSet<>(among));
        return left.size();
    }

    private static String count(int some, List<Long> all) {
        var distinct = new HashSet<>(all).size();
        return some + " of " + distinct + (distinct == 1 ? " line" : " lines");
    }
}
