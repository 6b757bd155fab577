package dev.chancery.review.grouping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for and against two claims meaning the same defect: where they are, what kind they are, how alike they are
 * worded (null when that could not be computed), and who says them.
 */
public record Signals(
        Nearness nearness,
        int lineDistance,
        Kinship kinship,
        @Nullable Double similarity,
        boolean sameParticipant,
        double neededOfOthers,
        double neededSimilarity) {

    /** How the places lie to each other. */
    public enum Nearness {
        OVERLAPPING,
        NEAR,
        FAR,
        OUT_OF_REACH,
        UNKNOWN
    }

    /** How the categories relate: only a kind, such as {@code sql-injection}, is specific enough to tell. */
    public enum Kinship {
        SAME_KIND,
        OTHER_KIND,
        BROAD
    }

    /** The similarity that two claims can never have. */
    static final double NEVER = 2;

    static Signals between(Claim first, Claim second, @Nullable Double similarity, Thresholds thresholds) {
        var nearness = nearness(first.place(), second.place(), thresholds);
        var kinship = kinship(first.kind(), second.kind());
        var distance = first.place() == null || second.place() == null || nearness == Nearness.OUT_OF_REACH
                ? 0
                : first.place().distanceTo(second.place());
        var sameParticipant = first.participant().equals(second.participant());
        var needed = needed(nearness, kinship, thresholds);
        return new Signals(
                nearness,
                distance,
                kinship,
                similarity,
                sameParticipant,
                needed,
                sameParticipant ? neededOfOne(nearness, needed, thresholds) : needed);
    }

    /**
     * How far the evidence goes beyond what is needed; from 0 on it is enough. Without a similarity only structure counts:
     * overlapping lines and the same kind.
     */
    double margin() {
        if (neededSimilarity <= 0) {
            return similarity == null ? 0 : Math.max(0, similarity);
        }
        return similarity == null ? -1 : Math.max(-1, similarity - neededSimilarity);
    }

    /** Whether a reviewer will ask why the two were not joined: they share lines, or came close in wording. */
    boolean isNearMiss(Thresholds thresholds) {
        return nearness == Nearness.OVERLAPPING
                || (similarity != null && similarity >= thresholds.nearMissShare() * neededSimilarity);
    }

    /** The signals in words, for the reviewer who asks why. */
    public List<String> inWords(Claim first, Claim second) {
        var words = new ArrayList<String>();
        words.add(placeInWords(first.place(), second.place()));
        switch (kinship) {
            case SAME_KIND -> words.add("same kind, " + first.kind());
            case OTHER_KIND -> words.add("different kinds, " + first.kind() + " and " + second.kind());
            case BROAD -> {}
        }
        if (sameParticipant) {
            words.add("both by " + first.participant());
        }
        if (similarity == null) {
            words.add("similarity not computed");
        } else if (neededSimilarity <= 0) {
            words.add(String.format(Locale.ROOT, "similarity %.2f, none needed", alike()));
        } else if (neededSimilarity >= NEVER) {
            words.add(String.format(Locale.ROOT, "similarity %.2f, which cannot be enough here", alike()));
        } else {
            words.add(String.format(Locale.ROOT, "similarity %.2f, %.2f needed", alike(), neededSimilarity));
        }
        return words;
    }

    /** Less than nothing alike reads as nothing alike. */
    private double alike() {
        return similarity == null ? 0 : Math.max(0, similarity);
    }

    private String placeInWords(@Nullable Place first, @Nullable Place second) {
        if (first == null || second == null) {
            return "place unknown";
        }
        return switch (nearness) {
            case OVERLAPPING -> "same file and overlapping lines " + first.lines() + " ∩ " + second.lines();
            case NEAR, FAR -> "same file, " + lineDistance + (lineDistance == 1 ? " line" : " lines") + " apart";
            case OUT_OF_REACH, UNKNOWN ->
                first.path().equals(second.path()) ? "same file, far apart" : "different files";
        };
    }

    private static Nearness nearness(@Nullable Place first, @Nullable Place second, Thresholds thresholds) {
        if (first == null || second == null) {
            return Nearness.UNKNOWN;
        }
        var distance = first.distanceTo(second);
        if (!first.path().equals(second.path()) || distance > thresholds.lines().far()) {
            return Nearness.OUT_OF_REACH;
        }
        return distance == 0
                ? Nearness.OVERLAPPING
                : distance <= thresholds.lines().near() ? Nearness.NEAR : Nearness.FAR;
    }

    private static Kinship kinship(String first, String second) {
        if (first.isEmpty() || second.isEmpty()) {
            return Kinship.BROAD;
        }
        return first.equals(second) ? Kinship.SAME_KIND : Kinship.OTHER_KIND;
    }

    /** One participant's two claims are one only when nearly identical, in wording and in place. */
    private static double neededOfOne(Nearness nearness, double needed, Thresholds thresholds) {
        return switch (nearness) {
            case OVERLAPPING -> Math.max(needed, thresholds.sameParticipant().needed());
            case UNKNOWN -> Math.max(needed, thresholds.sameParticipant().neededInUnknownPlace());
            case NEAR, FAR, OUT_OF_REACH -> NEVER;
        };
    }

    private static double needed(Nearness nearness, Kinship kinship, Thresholds thresholds) {
        var sameKind = kinship == Kinship.SAME_KIND;
        return switch (nearness) {
            case OVERLAPPING ->
                switch (kinship) {
                    case SAME_KIND -> thresholds.needed().overlappingSameKind();
                    case OTHER_KIND -> thresholds.needed().overlappingOtherKind();
                    case BROAD -> thresholds.needed().overlapping();
                };
            case NEAR ->
                sameKind
                        ? thresholds.needed().nearSameKind()
                        : thresholds.needed().near();
            case FAR ->
                sameKind
                        ? thresholds.needed().farSameKind()
                        : thresholds.needed().far();
            case OUT_OF_REACH -> NEVER;
            case UNKNOWN -> thresholds.needed().unknownPlace();
        };
    }
}
