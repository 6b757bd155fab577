package dev.chancery.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** How long one act takes, many times over, one after the other. */
record Latencies(List<Double> millis) {

    static Latencies of(int warmup, int measured, Runnable act) {
        for (var round = 0; round < warmup; round++) {
            act.run();
        }
        var millis = new ArrayList<Double>();
        for (var round = 0; round < measured; round++) {
            var started = System.nanoTime();
            act.run();
            millis.add((System.nanoTime() - started) / 1e6);
        }
        return new Latencies(millis);
    }

    /** The 99th percentile, beside the median of the same run. */
    Result p99(String bench, String what, long size, double goal) {
        return p99(bench, what, size, OptionalDouble.of(goal));
    }

    /** The same where no goal is set. */
    Result p99(String bench, String what, long size) {
        return p99(bench, what, size, OptionalDouble.empty());
    }

    private Result p99(String bench, String what, long size, OptionalDouble goal) {
        return new Result(
                bench,
                what + ", p99",
                size,
                IntegrationTimes.percentile(millis, 99),
                IntegrationTimes.percentile(millis, 50),
                "ms",
                Result.Better.LOWER,
                goal);
    }
}
