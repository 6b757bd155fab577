package dev.chancery.bench.load;

import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Processor time that the application and its database have used. */
public record ProcessorShare(Duration application, Duration database) {

    /** Of the application, and of its database with a process for each connection. */
    static ProcessorShare of(ProcessHandle application, ProcessHandle database) {
        return new ProcessorShare(
                used(Stream.of(application)), used(Stream.concat(Stream.of(database), database.descendants())));
    }

    /** Of an application without a database. */
    static ProcessorShare of(ProcessHandle application) {
        return new ProcessorShare(used(Stream.of(application)), Duration.ZERO);
    }

    /** Of this process, and of the database that this connection leads to on the same machine. */
    public static ProcessorShare here(JdbcClient database) {
        var connection = database.sql("select pg_backend_pid()").query(Long.class).single();
        var server = ProcessHandle.of(connection).flatMap(ProcessHandle::parent).orElseThrow();
        return of(ProcessHandle.current(), server);
    }

    /** Microseconds of both for each of so many calls. */
    public double microsOf(long calls) {
        return (application.toNanos() + database.toNanos()) / 1000.0 / calls;
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
