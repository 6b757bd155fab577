package dev.chancery.review.evaluation;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sums of one case, or of many of one part. */
record Tally(String part, SortedMap<String, Double> sums) {

    Tally {
        sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
    }

    static Tally of(String part, Map<String, Double> sums) {
        return new Tally(part, new TreeMap<>(sums));
    }

    Tally plus(Tally other) {
        var both = new TreeMap<>(sums);
        other.sums.forEach((name, sum) -> both.merge(name, sum, Double::sum));
        return new Tally(part, both);
    }

    double sum(String name) {
        return sums.getOrDefault(name, 0.0);
    }

    /** One sum per another; 1 where there was nothing to get wrong. */
    double share(String some, String all) {
        return sum(all) == 0 ? 1 : sum(some) / sum(all);
    }

    double mean(String total, String count) {
        return sum(count) == 0 ? 0 : sum(total) / sum(count);
    }
}
