package dev.chancery.bench;

import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How long single calls took, for each method and size of one JMH class, in its own unit of time. */
record Latency(Map<String, Figures> figures) {

    /** Half of the calls were faster than the median, 99 of 100 than the p99. */
    record Figures(double median, double ninetyNinth) {}

    static Latency of(Class<?> benchmark) {
        System.err.println("Measuring " + benchmark.getSimpleName() + " with JMH, for about a minute …");
        var found = new TreeMap<String, Figures>();
        var options = new OptionsBuilder()
                .include("^" + benchmark.getName().replace(".", "\\.") + "\\.")
                .mode(Mode.SampleTime)
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.milliseconds(700))
                .measurementIterations(4)
                .measurementTime(TimeValue.milliseconds(700))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        try {
            for (var run : new Runner(options).run()) {
                var sample = run.getPrimaryResult().getStatistics();
                found.put(
                        run.getPrimaryResult().getLabel() + " " + run.getParams().getParam("size"),
                        new Figures(sample.getPercentile(50), sample.getPercentile(99)));
            }
        } catch (RunnerException e) {
            throw new IllegalStateException("JMH could not run " + benchmark.getName() + ".", e);
        }
        return new Latency(found);
    }

    Figures of(String method, int size) {
        var found = figures.get(method + " " + size);
        if (found == null) {
            throw new IllegalArgumentException("Nothing was measured for " + method + " at " + size);
        }
        return found;
    }
}
