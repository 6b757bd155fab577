package dev.chancery.review.lineage;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a finding is one that was met before, on two kinds of evidence: the place, by the code at and around it, and
 * the claim, by category and words. The same code under the same category is enough by itself; anything less needs words
 * that agree as well, so that a new defect beside an answered one is not silenced.
 *
 * @param score how good the evidence is, to choose among several; the more the better
 * @param evidence the signals in a sentence
 * @param changed what is materially different about the code; empty when nothing is
 */
record Likeness(double score, String evidence, String changed) {

    /** The shares and similarities from which evidence counts; decision record 0021 has the reasons. */
    private static final double PLACE = 0.5;

    private static final double SURROUNDINGS = 0.35;
    private static final double STILL = 0.65;
    private static final double MOVED = 0.9;
    private static final double WORDS_AT_PLACE = 0.1;
    private static final double WORDS_AT_PLACE_OTHERWISE = 0.25;
    private static final double WORDS_NEAR = 0.35;
    private static final double WORDS_NEAR_OTHERWISE = 0.5;

    /** Compares; {@code words} is the cosine of the best pair of claims. Empty when they are two defects. */
    public static Optional<Likeness> of(Trace now, Trace before, double words) {
        if (now.anchor().isEmpty() || before.anchor().isEmpty()) {
            return Optional.empty();
        }
        var place = contained(now.anchor(), before.anchor());
        var around = around(now, before);
        var sameFile = now.file().equals(before.file()) || now.formerFile().equals(Optional.of(before.file()));
        var near = sameFile ? around >= SURROUNDINGS || isSameSymbol(now, before) : around >= MOVED && now.enclosed();
        var sameKind = kind(now).equals(kind(before));
        var exact = sameKind && now.anchor().equals(before.anchor()) && (sameFile || near);
        var atPlace =
                sameFile && place >= PLACE && near && words >= (sameKind ? WORDS_AT_PLACE : WORDS_AT_PLACE_OTHERWISE);
        var nearPlace = sameFile && near && words >= (sameKind ? WORDS_NEAR : WORDS_NEAR_OTHERWISE);
        if (!exact && !atPlace && !nearPlace) {
            return Optional.empty();
        }
        var score = (exact ? 4 : atPlace ? 2 : 0) + place + around + words;
        return Optional.of(
                new Likeness(score, evidence(now, before, exact, words), new Difference(now, before).sentence(STILL)));
    }

    /** Whether the answer given before does not hold for the code as it is now. */
    public boolean hasChanged() {
        return !changed.isEmpty();
    }

    /** What is enclosed is compared whole; lines that are merely near are cut off somewhere, so the smaller part counts. */
    static double around(Trace now, Trace before) {
        if (!now.enclosed() || !before.enclosed()) {
            return contained(now.around(), before.around());
        }
        var union = new HashSet<>(now.around());
        union.addAll(before.around());
        return union.isEmpty() ? 0 : (double) common(now.around(), before.around()) / union.size();
    }

    private static double contained(List<Long> first, List<Long> second) {
        var smaller = Math.min(new HashSet<>(first).size(), new HashSet<>(second).size());
        return smaller == 0 ? 0 : (double) common(first, second) / smaller;
    }

    private static int common(List<Long> first, List<Long> second) {
        var both = new HashSet<>(first);
        both.retainAll(new HashSet<>(second));
        return both.size();
    }

    private static boolean isSameSymbol(Trace now, Trace before) {
        return !now.symbol().isEmpty() && now.symbol().equals(before.symbol());
    }

    /** The kind of defect without the framing it was found under: {@code security.sql-injection} is one by any framing. */
    private static String kind(Trace trace) {
        var category = trace.category().toLowerCase(Locale.ROOT);
        return category.substring(category.indexOf('.') + 1);
    }

    private static String evidence(Trace now, Trace before, boolean exact, double words) {
        var place = exact
                ? "the same code and category"
                : isSameSymbol(now, before) ? "its place in " + now.symbol() : "its place";
        var moved = now.file().equals(before.file()) ? "" : ", moved from " + before.file();
        return "%s, wording %.2f alike%s".formatted(place, words, moved);
    }
}
