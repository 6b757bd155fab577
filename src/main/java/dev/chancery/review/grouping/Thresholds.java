package dev.chancery.review.grouping;

/**
 * How similar two claims must be worded to mean the same defect, depending on what else speaks for it. The less the place
 * and the category say, the more the wording must. Similarities are cosines. Two claims that reached the near miss's
 * share of what was needed were nearly joined.
 *
 * @param version as {@code thresholds/default@3}; it is stored with each judgement
 */
public record Thresholds(
        String version,
        Needed needed,
        SameParticipant sameParticipant,
        double nearMissShare,
        Lines lines,
        Wording wording) {

    /** What comes with the product. */
    public static final Thresholds INITIAL = ThresholdsText.shipped();

    /** The similarity two participants' claims need, by how their places and kinds relate. */
    public record Needed(
            double unknownPlace,
            double overlappingSameKind,
            double overlapping,
            double overlappingOtherKind,
            double nearSameKind,
            double near,
            double farSameKind,
            double far) {}

    /**
     * What two claims of one participant need to be one: to be nearly identical. In an unknown place nothing but wording
     * can say so, and rewording is all there is.
     *
     * @param weight how many times what others need such a pair counts against joining its groups when it is not
     */
    public record SameParticipant(double needed, double neededInUnknownPlace, double weight) {}

    /** Up to how many lines apart claims are near, and from where on they are out of reach. */
    public record Lines(int near, int far) {}

    /**
     * How wordings are compared.
     *
     * @param wordPairs the weight of a pair of adjacent words beside that of a word
     * @param neighbours how much resembling the same other claims counts when there are many
     * @param neighboursHalf with how many others half of that is reached
     */
    public record Wording(double wordPairs, double neighbours, int neighboursHalf) {}

    public Thresholds {
        if (version.isBlank() || lines.near() < 1 || lines.far() < lines.near() || nearMissShare < 0) {
            throw new IllegalArgumentException("Thresholds have a version and their line distances grow, but were: "
                    + version + ", " + lines.near() + ", " + lines.far());
        }
    }
}
