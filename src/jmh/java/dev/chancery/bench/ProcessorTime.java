package dev.chancery.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Counts an iteration's calls against the processor time its thread was given, not against the clock on the wall, so that
 * whatever else runs on the machine changes little.
 */
public final class ProcessorTime implements InternalProfiler {

    static final String CALLS_PER_SECOND = "callsPerProcessorSecond";

    private static final double NANOS_PER_SECOND = 1e9;

    private long before;

    @Override
    public String getDescription() {
        return "Calls a second of processor time";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = workersNanos();
    }

    @Override
    public Collection<ScalarResult> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        var seconds = (workersNanos() - before) / NANOS_PER_SECOND;
        var calls = result.getMetadata().getAllOps();
        return List.of(new ScalarResult(CALLS_PER_SECOND, calls / seconds, "calls/s", AggregationPolicy.AVG));
    }

    private static long workersNanos() {
        var threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(Objects::nonNull)
                .filter(it -> it.getThreadName().contains("-jmh-worker-"))
                .mapToLong(ThreadInfo::getThreadId)
                .map(threads::getThreadCpuTime)
                .sum();
    }
}
