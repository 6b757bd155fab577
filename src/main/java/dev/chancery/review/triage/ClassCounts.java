package dev.chancery.review.triage;

import dev.chancery.review.FindingClass;
import java.util.Map;

/**
 * How many findings are in each class.
 *
 * @param isPartial whether there are more than were counted
 */
public record ClassCounts(Map<FindingClass, Integer> counts, boolean isPartial) {

    /** Nothing was counted. */
    public static final ClassCounts NONE = new ClassCounts(Map.of(), false);

    public ClassCounts {
        counts = Map.copyOf(counts);
    }

    /** As {@code 12}, or {@code 340+} when there may be more. */
    public String of(FindingClass findingClass) {
        return counts.getOrDefault(findingClass, 0) + (isPartial ? "+" : "");
    }
}
