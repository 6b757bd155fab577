package dev.chancery.review.grouping;

/**
 * How similar two claims must be worded to mean the same defect, depending on what else speaks for it. The less the place
 * and the category say, the more the wording must. Similarities are cosines from 0 to 1. Two claims that reached the near
 * miss's share of what was needed were nearly joined.
 */
public record Thresholds(
        String version,
        double unknownPlace,
        double overlappingSameKind,
        double overlapping,
        double overlappingOtherKind,
        double nearSameKind,
        double near,
        double farSameKind,
        double far,
        double sameParticipant,
        double nearMissShare,
        int nearLines,
        int farLines) {

    /** Set by hand on the labelled data's development half. */
    public static final Thresholds INITIAL =
            new Thresholds("hand-set-1", 0.07, 0.0, 0.27, 0.45, 0.35, 0.40, 0.60, 0.75, 0.50, 0.70, 5, 100);

    public Thresholds {
        if (version.isBlank() || nearLines < 1 || farLines < nearLines || nearMissShare < 0) {
            throw new IllegalArgumentException("Thresholds have a version and their line distances grow, but were: "
                    + version + ", " + nearLines + ", " + farLines);
        }
    }
}
