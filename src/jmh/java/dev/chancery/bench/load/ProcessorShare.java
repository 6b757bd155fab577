package dev.chancery.bench.load;

import java.time.Duration;
import java.util.stream.Stream;

/** Processor time a process and everything it started have used, and what each of the two used of it. */
public record ProcessorShare(Duration application, Duration database) {

    /** Of this process, whose children are its database. A server that ended meanwhile takes its time along. */
    static ProcessorShare of(ProcessHandle process) {
        return new ProcessorShare(used(Stream.of(process)), used(process.descendants()));
    }

    /** What was used since then. */
    public ProcessorShare since(ProcessorShare earlier) {
        return new ProcessorShare(application.minus(earlier.application), database.minus(earlier.database));
    }

    private static Duration used(Stream<ProcessHandle> processes) {
        return processes
                .flatMap(it -> it.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
