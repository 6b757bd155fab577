package dev.chancery.review.grouping;

import java.util.List;

/** All claims of a run in groups, in canonical order; whether wording was compared or structure alone had to do. */
public record Grouped(List<ClaimGroup> groups, boolean byStructureAlone, String thresholdsVersion) {

    public Grouped {
        groups = List.copyOf(groups);
    }
}
