package dev.chancery.gateway.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes that behave and processes that do not: none leaves anything behind. */
@Timeout(60)
class WatchedProcessTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final CommandLine.Mark mark =
            new CommandLine.Mark("CHANCERY_RUN", UUID.randomUUID().toString());

    @AfterEach
    void nothingIsLeft() {
        await("processes of the run").until(() -> processes().isEmpty());
        await("threads of the run")
                .until(() -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(it -> it.getName().startsWith("workflow-")));
    }

    @Test
    void handsOverTheInputAndTakesTheOutputAndTheLog() throws InterruptedException {
        var exit = shell("cat; echo noted >&2; exit 3").run("the input");

        assertThat(exit).isEqualTo(new Exit.Ended(3, "the input", "noted\n"));
    }

    @Test
    void passesOnNothingOfOurEnvironmentButWhatItMay() throws InterruptedException {
        var exit = shell("env | grep -v '^PWD\\|^_\\|^SHLVL' | sort").run("");

        assertThat(exit)
                .isInstanceOfSatisfying(
                        Exit.Ended.class,
                        it -> assertThat(it.output()).isEqualTo(mark.assignment() + "\nPATH=/usr/bin:/bin\n"));
    }

    @Test
    void worksInTheFolderItWasGiven() throws InterruptedException {
        assertThat(shell("pwd -P").run(""))
                .isInstanceOfSatisfying(
                        Exit.Ended.class, it -> assertThat(it.output()).isEqualTo(folder + "\n"));
    }

    @Test
    void asksAProcessToStopAtItsBudget() throws InterruptedException {
        var exit = shell("trap 'echo goodbye >&2; exit 0' TERM; sleep 60 & wait", Duration.ofMillis(300))
                .run("");

        assertThat(exit).isEqualTo(new Exit.OverBudget("goodbye\n"));
    }

    @Test
    void killsAProcessThatIgnoresBeingAsked() throws InterruptedException {
        var exit = shell("trap '' TERM INT HUP; while :; do sleep 0.1; done", Duration.ofMillis(300))
                .run("");

        assertThat(exit).isInstanceOf(Exit.OverBudget.class);
    }

    @Test
    void killsTheChildrenOfAProcessThatEnded() throws InterruptedException {
        var exit = shell("for i in 1 2 3 4 5; do (sleep 60 & sleep 60) & done; echo done")
                .run("");

        assertThat(exit).isEqualTo(new Exit.Ended(0, "done\n", ""));
    }

    @Test
    void killsChildrenThatIgnoreSignalsAndWentIntoSessionsOfTheirOwn() throws InterruptedException {
        var exit = shell(
                        "setsid sh -c \"trap '' TERM; while :; do sleep 0.1; done\" & sleep 60", Duration.ofMillis(500))
                .run("");

        assertThat(exit).isInstanceOf(Exit.OverBudget.class);
    }

    @Test
    void stopsAProcessThatFloodsItsOutput() throws InterruptedException {
        assertThat(shell("yes").run("")).isInstanceOf(Exit.Flooded.class);
    }

    @Test
    void calledAFloodAFloodEvenIfItEnded() throws InterruptedException {
        assertThat(shell("head -c 100000 /dev/zero").run("")).isInstanceOf(Exit.Flooded.class);
    }

    @Test
    void keepsTheEndOfALongLogAndIsNotHeldUpByIt() throws InterruptedException {
        var exit = shell("head -c 10000000 /dev/zero >&2; echo the end >&2").run("");

        assertThat(exit.log()).endsWith("the end\n").hasSizeLessThan(200_000);
    }

    @Test
    void isNotHeldUpByAProcessThatReadsNothing() throws InterruptedException {
        assertThat(shell("exit 0").run("x".repeat(1_000_000))).isEqualTo(new Exit.Ended(0, "", ""));
    }

    @Test
    void saysWhenThereIsNothingToStart() throws InterruptedException {
        var exit = new WatchedProcess(line(List.of("no-such-program")), limits(LONG)).run("");

        assertThat(exit).isEqualTo(new Exit.NotStarted("There is no program no-such-program to start."));
    }

    @Test
    void endsTheProcessWhenNobodyWaitsAnyMore() throws InterruptedException {
        var outcome = new Thread[1];
        var waiting = Thread.ofVirtual().start(() -> {
            outcome[0] = Thread.currentThread();
            assertThatThrownBy(() ->
                            shell("trap '' TERM; while :; do sleep 0.1; done").run(""))
                    .isInstanceOf(InterruptedException.class);
        });
        await().until(() -> !processes().isEmpty());

        waiting.interrupt();

        waiting.join();
        assertThat(processes()).isEmpty();
    }

    private WatchedProcess shell(String script) {
        return shell(script, LONG);
    }

    private WatchedProcess shell(String script, Duration budget) {
        return new WatchedProcess(line(List.of("sh", "-c", script)), limits(budget));
    }

    private CommandLine line(List<String> command) {
        return new CommandLine(command, folder, Map.of("PATH", "/usr/bin:/bin"), mark);
    }

    private static WatchedProcess.Limits limits(Duration budget) {
        return new WatchedProcess.Limits(budget, Duration.ofMillis(500), 64 * 1024);
    }

    /** Every process that carries the mark of this test. */
    private List<Path> processes() {
        try (var all = Files.list(Path.of("/proc"))) {
            return all.filter(this::isMarked).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private boolean isMarked(Path process) {
        try {
            return Files.readString(process.resolve("environ"), java.nio.charset.StandardCharsets.ISO_8859_1)
                    .contains(mark.value());
        } catch (IOException e) {
            return false;
        }
    }
}
