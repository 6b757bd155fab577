package dev.chancery.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CoalescingTest {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Integer> sizes = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstIsWorking = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void answersALoneQuestionOnItsOwnThread() {
        var worker = new ArrayList<Thread>();
        var lone = new Coalescing<String, String>(1, 8, questions -> {
            worker.add(Thread.currentThread());
            return questions;
        });

        assertThat(lone.ask("one")).isEqualTo("one");
        assertThat(worker).containsExactly(Thread.currentThread());
    }

    @Test
    void worksThroughWhatWaitsInOnePiece() throws Exception {
        var together = new Coalescing<Integer, Integer>(1, 100, this::squares);
        var first = threads.submit(() -> together.ask(0));
        firstIsWorking.await();
        var others = askers(together, 40);
        awaitParked();
        mayGoOn.countDown();

        assertThat(first.get()).isZero();
        for (var place = 0; place < 40; place++) {
            assertThat(others.get(place).get()).isEqualTo(place * place);
        }
        assertThat(sizes).startsWith(1).hasSizeLessThan(41);
    }

    @Test
    void giveEveryoneTheirOwnAnswerInAStorm() throws Exception {
        var together = new Coalescing<Integer, Integer>(
                3, 16, questions -> questions.stream().map(it -> it * it).toList());
        List<Callable<Integer>> askers = IntStream.range(0, 20_000)
                .<Callable<Integer>>mapToObj(it -> () -> together.ask(it))
                .toList();

        var answers = threads.invokeAll(askers);

        for (var place = 0; place < answers.size(); place++) {
            assertThat(answers.get(place).get()).isEqualTo(place * place);
        }
    }

    @Test
    void tellsEveryoneOfAPieceThatItFailed() {
        var broken = new Coalescing<String, String>(1, 8, _ -> {
            throw new IllegalStateException("The database is gone.");
        });

        assertThatThrownBy(() -> broken.ask("one"))
                .isInstanceOf(CoalescedFailure.class)
                .hasRootCauseMessage("The database is gone.");
    }

    @Test
    void answersNobodyWhenAnAnswerIsMissing() {
        var forgetful = new Coalescing<String, String>(1, 8, _ -> List.of());

        assertThatThrownBy(() -> forgetful.ask("one")).isInstanceOf(CoalescedFailure.class);
    }

    @Test
    void goesOnAfterAFailure() {
        var failing = new ArrayList<>(List.of(true));
        var together = new Coalescing<String, String>(1, 8, questions -> {
            if (!failing.isEmpty()) {
                failing.clear();
                throw new IllegalStateException("Once.");
            }
            return questions;
        });
        assertThatThrownBy(() -> together.ask("one")).isInstanceOf(CoalescedFailure.class);

        assertThat(together.ask("two")).isEqualTo("two");
    }

    @Test
    void anInterruptedAskerStillGetsItsAnswerAndStaysInterrupted() throws Exception {
        var together = new Coalescing<Integer, Integer>(1, 100, this::squares);
        var first = threads.submit(() -> together.ask(0));
        firstIsWorking.await();
        var asker = threads.submit(() -> {
            Thread.currentThread().interrupt();
            return together.ask(3) == 9 && Thread.currentThread().isInterrupted();
        });
        mayGoOn.countDown();

        assertThat(asker.get()).isTrue();
        assertThat(first.get()).isZero();
    }

    private List<Integer> squares(List<Integer> questions) {
        sizes.add(questions.size());
        firstIsWorking.countDown();
        try {
            mayGoOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return questions.stream().map(it -> it * it).toList();
    }

    private List<Future<Integer>> askers(Coalescing<Integer, Integer> together, int count) {
        return IntStream.range(0, count)
                .mapToObj(it -> threads.submit(() -> together.ask(it)))
                .toList();
    }

    /** Submitting one more and seeing it start means those before it have started too, or will within the piece. */
    private void awaitParked() throws ExecutionException, InterruptedException {
        threads.submit(() -> {}).get();
    }
}
