package dev.chancery.gateway.executor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.gateway.Ending;
import dev.chancery.gateway.PriorityClass;
import dev.chancery.gateway.Rejected;
import dev.chancery.gateway.Slot;
import dev.chancery.gateway.Submitted;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How the classes share one pool. */
@Timeout(20)
class SharingTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final CountDownLatch gate = new CountDownLatch(1);
    private final ConcurrentLinkedQueue<PriorityClass> order = new ConcurrentLinkedQueue<>();

    @Test
    void sharesFreeWorkersByWeight() throws InterruptedException {
        var pool = BoundedExecutorTest.executor(1, 60);
        occupy(pool);
        for (var priority : PriorityClass.values()) {
            IntStream.range(0, 20).forEach(_ -> slot(pool, priority).start(() -> order.add(priority)));
        }

        gate.countDown();
        pool.close(LONG);

        assertThat(share(10)).containsExactly(6L, 3L, 1L);
        assertThat(share(20)).containsExactly(12L, 6L, 2L);
    }

    @Test
    void keepsTheOrderWithinAClass() throws InterruptedException {
        var pool = BoundedExecutorTest.executor(1, 10);
        var seen = new ConcurrentLinkedQueue<Integer>();
        occupy(pool);
        IntStream.range(0, 5).forEach(number -> slot(pool, PriorityClass.BATCH).start(() -> seen.add(number)));

        gate.countDown();
        pool.close(LONG);

        assertThat(seen).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void shedsTheYoungestOfTheLowestClassForAHigherOne() throws InterruptedException {
        var pool = BoundedExecutorTest.executor(1, 3);
        occupy(pool);
        var batch = slot(pool, PriorityClass.BATCH).submit(() -> "batch");
        var older = slot(pool, PriorityClass.BACKGROUND).submit(() -> "older");
        var younger = slot(pool, PriorityClass.BACKGROUND).submit(() -> "younger");

        var newcomer = slot(pool, PriorityClass.INTERACTIVE).submit(() -> "newcomer");

        assertThat(younger.await(LONG))
                .isInstanceOfSatisfying(
                        Ending.TurnedAway.class,
                        it -> assertThat(it.rejected().refusal().code()).isEqualTo("shed"));
        gate.countDown();
        assertThat(List.of(newcomer.await(LONG), batch.await(LONG), older.await(LONG)))
                .allMatch(Ending.Completed.class::isInstance);
    }

    @Test
    void shedsNothingForItsOwnClass() {
        var pool = BoundedExecutorTest.executor(1, 1);
        occupy(pool);
        slot(pool, PriorityClass.BATCH).submit(() -> "waiting");

        assertThat(pool.admit(PriorityClass.BATCH)).isInstanceOf(Rejected.class);
        assertThat(pool.admit(PriorityClass.BACKGROUND)).isInstanceOf(Rejected.class);
        gate.countDown();
    }

    @Test
    void shedsNoWorkThatNobodyCouldBeToldOf() {
        var pool = BoundedExecutorTest.executor(1, 1);
        occupy(pool);
        slot(pool, PriorityClass.BACKGROUND).start(() -> {});

        assertThat(pool.admit(PriorityClass.INTERACTIVE))
                .isInstanceOfSatisfying(
                        Rejected.class, it -> assertThat(it.refusal().code()).isEqualTo("queue_full"));
        gate.countDown();
    }

    @Test
    void shedsNoWorkThatRuns() {
        var pool = BoundedExecutorTest.executor(1, 0);
        Submitted<String> running = slot(pool, PriorityClass.BACKGROUND).submit(() -> {
            gate.await();
            return "ran";
        });

        assertThat(pool.admit(PriorityClass.INTERACTIVE)).isInstanceOf(Rejected.class);
        assertThat(running).isNotNull();
        gate.countDown();
    }

    private List<Long> share(int first) {
        return Arrays.stream(PriorityClass.values())
                .map(priority ->
                        order.stream().limit(first).filter(priority::equals).count())
                .toList();
    }

    private void occupy(BoundedExecutor pool) {
        slot(pool, PriorityClass.INTERACTIVE).start(() -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static Slot slot(BoundedExecutor pool, PriorityClass priority) {
        return (Slot) pool.admit(priority);
    }
}
