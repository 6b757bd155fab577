package dev.chancery.gateway.store;

import dev.chancery.gateway.PriorityClass;
import java.time.Duration;
import java.util.List;

/**
 * A workflow as an admin registered it.
 *
 * @param command program and arguments, never seen by a shell
 * @param environment names of variables it gets from the node's environment
 * @param budget how long one run may take
 * @param outputLimit the most bytes a run may answer
 */
public record Project(
        String name,
        String version,
        String purpose,
        List<String> command,
        String workingDirectory,
        List<String> environment,
        String pool,
        PriorityClass priority,
        Duration budget,
        long outputLimit,
        boolean enabled) {

    public static final long DEFAULT_OUTPUT_LIMIT = 1024 * 1024;

    public Project {
        command = List.copyOf(command);
        environment = List.copyOf(environment);
    }

    /** A project with the house's defaults: pool {@code run}, interactive, one minute. */
    public static Project of(String name, String version, List<String> command, String workingDirectory) {
        return new Project(
                name,
                version,
                "",
                command,
                workingDirectory,
                List.of("PATH", "LANG"),
                "run",
                PriorityClass.INTERACTIVE,
                Duration.ofMinutes(1),
                DEFAULT_OUTPUT_LIMIT,
                true);
    }

    public Project withBudget(Duration other) {
        return new Project(
                name,
                version,
                purpose,
                command,
                workingDirectory,
                environment,
                pool,
                priority,
                other,
                outputLimit,
                enabled);
    }

    public Project withPurpose(String other) {
        return new Project(
                name,
                version,
                other,
                command,
                workingDirectory,
                environment,
                pool,
                priority,
                budget,
                outputLimit,
                enabled);
    }

    public Project enabled(boolean other) {
        return new Project(
                name,
                version,
                purpose,
                command,
                workingDirectory,
                environment,
                pool,
                priority,
                budget,
                outputLimit,
                other);
    }
}
