package dev.chancery.bench;

import java.time.Duration;
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
 * Calls a second of one processor core, for each method of one JMH class. The methods take turns, each time in a fresh
 * JVM, and the ninth decile of the best turn counts, for a neighbour on the same core can only slow a call down, never
 * speed it up.
 */
record Throughput(Map<String, Double> perSecond) {

    private static final int TURNS = 2;
    private static final double NINTH_DECILE = 90;

    /** For methods that are warm after little more than a second. */
    static Throughput of(Class<?> benchmark) {
        return of(benchmark, Duration.ofMillis(1200));
    }

    /** For methods that take longer to be compiled than to be run. */
    static Throughput of(Class<?> benchmark, Duration warmup) {
        System.err.println("Measuring " + benchmark.getSimpleName() + " with JMH, for less than a minute …");
        var best = new TreeMap<String, Double>();
        try {
            for (var turn = 0; turn < TURNS; turn++) {
                for (var run : new Runner(oneTurn(benchmark, warmup)).run()) {
                    best.merge(run.getPrimaryResult().getLabel(), ninthDecile(run), Math::max);
                }
            }
        } catch (RunnerException e) {
            throw new IllegalStateException("JMH could not run " + benchmark.getName() + ".", e);
        }
        return new Throughput(best);
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

    private static Options oneTurn(Class<?> benchmark, Duration warmup) {
        return new OptionsBuilder()
                .include("^" + benchmark.getName().replace(".", "\\.") + "\\.")
                .mode(Mode.Throughput)
                .addProfiler(ProcessorTime.class)
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.milliseconds(warmup.toMillis() / 3))
                .measurementIterations(15)
                .measurementTime(TimeValue.milliseconds(80))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
    }
}
