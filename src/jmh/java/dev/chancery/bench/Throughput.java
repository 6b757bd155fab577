package dev.chancery.bench;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Calls a second of one processor core, for each method of one JMH class, each in a fresh JVM. The ninth decile of its
 * iterations, for a neighbour on the same core can only slow a call down, never speed it up.
 */
record Throughput(Map<String, Double> perSecond) {

    private static final double NINTH_DECILE = 90;

    static Throughput of(Class<?> benchmark) {
        System.err.println("Measuring " + benchmark.getSimpleName() + " with JMH, for less than a minute …");
        var perSecond = new TreeMap<String, Double>();
        try {
            for (var run : new Runner(options(benchmark)).run()) {
                perSecond.put(run.getPrimaryResult().getLabel(), ninthDecile(run));
            }
        } catch (RunnerException e) {
            throw new IllegalStateException("JMH could not run " + benchmark.getName() + ".", e);
        }
        return new Throughput(perSecond);
    }

    double of(String method) {
        var figure = perSecond.get(method);
        if (figure == null) {
            throw new IllegalArgumentException(
                    "Nothing was measured for " + method + ", only for " + perSecond.keySet());
        }
        return figure;
    }

    private static double ninthDecile(RunResult run) {
        var calls = run.getSecondaryResults().get(ProcessorTime.CALLS_PER_SECOND);
        return Objects.requireNonNull(calls).getStatistics().getPercentile(NINTH_DECILE);
    }

    private static Options options(Class<?> benchmark) {
        return new OptionsBuilder()
                .include("^" + benchmark.getName().replace(".", "\\.") + "\\.")
                .mode(Mode.Throughput)
                .addProfiler(ProcessorTime.class)
                .forks(1)
                .warmupIterations(5)
                .warmupTime(TimeValue.milliseconds(500))
                .measurementIterations(30)
                .measurementTime(TimeValue.milliseconds(100))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
    }
}
