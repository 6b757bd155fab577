package dev.chancery.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * One line of a benchmark's answer.
 *
 * @param scenario what was done
 * @param size on how much: bytes, policies, entries
 * @param ours our figure
 * @param limit the raw limit's or the peer's figure, from the same run
 * @param unit of ours, limit and goal
 * @param goal what ours should reach, where the design names a figure
 */
record Result(
        String bench,
        String scenario,
        long size,
        double ours,
        double limit,
        String unit,
        Better better,
        OptionalDouble goal) {

    /** Which direction is the good one. */
    enum Better {
        HIGHER,
        LOWER
    }

    double ratio() {
        return ours / limit;
    }

    boolean reachesGoal() {
        return goal.isEmpty() || (better == Better.HIGHER ? ours >= goal.getAsDouble() : ours <= goal.getAsDouble());
    }

    Map<String, Object> toJson() {
        var json = new LinkedHashMap<String, Object>();
        json.put("bench", bench);
        json.put("case", scenario);
        json.put("size", size);
        json.put("ours", rounded(ours));
        json.put("limit", rounded(limit));
        json.put("unit", unit);
        json.put("ratio", Math.round(ratio() * 1000) / 1000.0);
        json.put("better", better == Better.HIGHER ? "higher" : "lower");
        goal.ifPresent(it -> json.put("goal", rounded(it)));
        return json;
    }

    /** Whole numbers where fractions say nothing. */
    private static Number rounded(double figure) {
        return Math.abs(figure) >= 100 ? (Number) Math.round(figure) : (Number) (Math.round(figure * 1000) / 1000.0);
    }
}
