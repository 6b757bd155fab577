package dev.chancery.gateway.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one process to its end. Whatever happens (an end by itself, the deadline, a flood, an interrupt of the caller)
 * nothing it started is left when this returns.
 */
public final class WatchedProcess {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedProcess.class);
    private static final boolean HAS_SESSIONS =
            Stream.of("/usr/bin/setsid", "/bin/setsid").anyMatch(it -> Files.isExecutable(Path.of(it)));
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);
    private static final Duration KILLING = Duration.ofSeconds(10);
    private static final int LOG_LIMIT = 64 * 1024;

    private final CommandLine line;
    private final Limits limits;

    /**
     * What the process is held to.
     *
     * @param budget how long it may take
     * @param grace how long it may take to stop once it was asked to
     * @param output the most bytes it may say to standard output
     */
    public record Limits(Duration budget, Duration grace, long output) {}

    public WatchedProcess(CommandLine line, Limits limits) {
        this.line = line;
        this.limits = limits;
    }

    /** Starts the process, hands it the input, and waits for its end or brings it about. */
    public Exit run(String input) throws InterruptedException {
        Process process;
        try {
            process = line.start(HAS_SESSIONS);
        } catch (IOException | SecurityException refused) {
            return new Exit.NotStarted(String.valueOf(refused.getMessage()));
        }
        var tree = new ProcessTree(process.toHandle(), line.mark(), HAS_SESSIONS);
        try {
            return watch(process, tree, input);
        } finally {
            if (!tree.kill(KILLING)) {
                LOG.error("Something that the process {} started could not be killed.", process.pid());
            }
        }
    }

    private Exit watch(Process process, ProcessTree tree, String input) throws InterruptedException {
        var output = Intake.ofFirst(process.getInputStream(), limits.output());
        var log = Intake.ofLast(process.getErrorStream(), LOG_LIMIT);
        Thread.ofPlatform().daemon().name("workflow-input").start(() -> feed(process.getOutputStream(), input));
        try {
            var cause = awaitEnd(process, output);
            if (cause != Cause.ENDED) {
                stop(process, tree);
            }
            tree.kill(KILLING);
            var said = output.end(LAST_WORDS);
            var logged = log.end(LAST_WORDS);
            return switch (cause) {
                case OVER_BUDGET -> new Exit.OverBudget(logged);
                case FLOODED -> new Exit.Flooded(logged);
                case ENDED ->
                    output.overflown().isDone()
                            ? new Exit.Flooded(logged)
                            : new Exit.Ended(process.exitValue(), said, logged);
            };
        } catch (InterruptedException nobodyWaits) {
            tree.ask();
            process.onExit()
                    .completeOnTimeout(process, limits.grace().toNanos(), TimeUnit.NANOSECONDS)
                    .join();
            throw nobodyWaits;
        }
    }

    private enum Cause {
        ENDED,
        OVER_BUDGET,
        FLOODED
    }

    private Cause awaitEnd(Process process, Intake output) throws InterruptedException {
        try {
            CompletableFuture.anyOf(process.onExit(), output.overflown())
                    .get(limits.budget().toNanos(), TimeUnit.NANOSECONDS);
            return process.isAlive() ? Cause.FLOODED : Cause.ENDED;
        } catch (TimeoutException over) {
            return Cause.OVER_BUDGET;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Waiting for a process does not fail.", e);
        }
    }

    private void stop(Process process, ProcessTree tree) throws InterruptedException {
        tree.ask();
        process.waitFor(limits.grace().toNanos(), TimeUnit.NANOSECONDS);
    }

    private static void feed(OutputStream target, String input) {
        try (target) {
            target.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException notRead) {
            LOG.debug("A workflow did not read its input to the end.");
        }
    }
}
