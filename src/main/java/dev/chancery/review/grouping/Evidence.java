package dev.chancery.review.grouping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The signals between any two claims of a run, by their index in canonical order. */
final class Evidence {

    private final List<Claim> claims;
    private final Similarity.@Nullable Matrix similarities;
    private final Thresholds thresholds;

    Evidence(List<Claim> claims, Similarity.@Nullable Matrix similarities, Thresholds thresholds) {
        this.claims = claims;
        this.similarities = similarities;
        this.thresholds = thresholds;
    }

    Claim claim(int index) {
        return claims.get(index);
    }

    Signals between(int first, int second) {
        var similarity = similarities == null ? null : Double.valueOf(similarities.between(first, second));
        return Signals.between(claims.get(first), claims.get(second), similarity, thresholds);
    }

    double margin(int first, int second) {
        return between(first, second).margin();
    }

    /**
     * What a pair says about joining its groups. A participant who says two different things means two defects, so such a
     * pair speaks against joining, as if it lacked what others need that many times.
     */
    double linkage(int first, int second) {
        var signals = between(first, second);
        return signals.sameParticipant() && signals.margin() < 0
                ? Math.max(-1, -thresholds.sameParticipant().weight() * signals.neededOfOthers())
                : signals.margin();
    }

    /** The mean margin between all claims of two groups, as their linkage counts it. */
    double averageMargin(List<Integer> first, List<Integer> second) {
        var sum = 0.0;
        for (var one : first) {
            for (var other : second) {
                sum += linkage(one, other);
            }
        }
        return sum / (first.size() * (double) second.size());
    }

    Judgement judgement(int first, int second, boolean merged, double averageMargin) {
        var signals = between(first, second);
        return new Judgement(
                claims.get(first),
                claims.get(second),
                signals,
                merged,
                signals.margin(),
                averageMargin,
                thresholds.version());
    }
}
