package dev.chancery.bench;

import java.util.List;

/** One benchmark that {@link Bench} can run by name. */
interface Scenario {

    /** What to type after {@code bench}. */
    String name();

    /** What it measures beside what, in one line. */
    String sentence();

    /** Measures, which may take about a minute, and tells of progress on standard error. */
    List<Result> run();
}
