package dev.chancery.gateway.store;

import dev.chancery.gateway.ExecutorPools;
import dev.chancery.gateway.Workflow;
import dev.chancery.kernel.Refusal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** What a project must be before it is kept: whole, runnable in a pool there is, and without a way to our secrets. */
@Component
class ProjectRules {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,100}");
    private static final List<String> OURS =
            List.of("CHANCERY_", "SPRING_", "OPENAI_", "AWS_", "PGPASS", "JDK_JAVA_OPTIONS", "LD_");
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final long LEAST_OUTPUT = 1024;
    private static final long MOST_OUTPUT = 64L * 1024 * 1024;

    private final ExecutorPools pools;
    private final ListableBeanFactory beans;

    ProjectRules(ExecutorPools pools, ListableBeanFactory beans) {
        this.pools = pools;
        this.beans = beans;
    }

    Optional<ProjectAnswer.Refused> fault(Project project) {
        return Stream.of(
                        check("name", project, it -> NAME.matcher(it.name()).matches(), """
                                A project's name has 1 to 63 lower-case letters, digits, dots, dashes and underscores."""),
                        check("name", project, it -> !isBuiltIn(it.name()), """
                                A workflow of this name is built in."""),
                        check("version", project, it -> isText(it.version(), 64), "A version has 1 to 64 characters."),
                        check("purpose", project, it -> it.purpose().length() <= 500, """
                                A purpose has at most 500 characters."""),
                        check("command", project, ProjectRules::isCommand, """
                                A command is a program and its arguments, one a line, at most 4,000 characters."""),
                        check("working_directory", project, ProjectRules::isDirectory, """
                                The working directory is the absolute path of a folder on this node."""),
                        variables(project),
                        check(
                                "pool",
                                project,
                                it -> pools.exists(it.pool()),
                                "There is no pool " + project.pool() + "."),
                        check("budget", project, it -> isBetween(it.budget(), SHORTEST, LONGEST), """
                                A budget is from 100 milliseconds to one day."""),
                        check(
                                "output_limit",
                                project,
                                it -> it.outputLimit() >= LEAST_OUTPUT && it.outputLimit() <= MOST_OUTPUT,
                                "An output limit is from 1 KB to 64 MB."))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<ProjectAnswer.Refused> variables(Project project) {
        return project.environment().stream()
                .flatMap(it -> fault(it).stream())
                .findFirst()
                .map(it -> refused("environment", it));
    }

    private static Optional<String> fault(String variable) {
        if (!VARIABLE.matcher(variable).matches()) {
            return Optional.of("A variable's name has letters, digits and underscores, but one was: " + variable);
        }
        return OURS.stream().anyMatch(variable.toUpperCase(Locale.ROOT)::startsWith)
                ? Optional.of("The variable " + variable + " may hold a secret of Chancery's and is never passed on.")
                : Optional.empty();
    }

    private static Optional<ProjectAnswer.Refused> check(
            String field, Project project, Predicate<Project> holds, String otherwise) {
        return holds.test(project) ? Optional.empty() : Optional.of(refused(field, otherwise.strip()));
    }

    private boolean isBuiltIn(String name) {
        return List.of(beans.getBeanNamesForType(Workflow.class)).contains(name);
    }

    private static boolean isCommand(Project project) {
        return !project.command().isEmpty()
                && project.command().stream().noneMatch(String::isBlank)
                && String.join("\n", project.command()).length() <= 4_000;
    }

    private static boolean isDirectory(Project project) {
        try {
            var path = Path.of(project.workingDirectory());
            return path.isAbsolute() && Files.isDirectory(path);
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }

    private static boolean isText(String text, int most) {
        return !text.isBlank() && text.length() <= most;
    }

    private static boolean isBetween(Duration value, Duration least, Duration most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    static ProjectAnswer.Refused refused(String field, String detail) {
        return new ProjectAnswer.Refused(field, new Refusal("invalid_project", detail));
    }
}
