package dev.chancery.review.grouping;

import java.util.Locale;

/**
 * Why two claims are in one group, or nearly were: the pair that decided, its signals, how far the evidence went beyond
 * what was needed, for the pair and on average between the groups the two belong to, and under which thresholds.
 */
public record Judgement(
        Claim first,
        Claim second,
        Signals signals,
        boolean merged,
        double margin,
        double averageMargin,
        String thresholdsVersion) {

    /** The judgement as one sentence. */
    public String sentence() {
        var words = String.join("; ", signals.inWords(first, second));
        if (merged) {
            return capitalized(words) + ".";
        }
        return "Kept apart from “" + second.text() + "”: " + words + "; " + whyApart() + ".";
    }

    private String whyApart() {
        if (margin < 0) {
            return "the wording is not alike enough";
        }
        if (averageMargin < 0) {
            return String.format(Locale.ROOT, "their groups agree too little on average (%.2f short)", -averageMargin);
        }
        return "a participant who is in both groups says two different things";
    }

    private static String capitalized(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
