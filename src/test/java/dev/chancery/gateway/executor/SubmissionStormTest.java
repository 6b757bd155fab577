package dev.chancery.gateway.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chancery.gateway.Ending;
import dev.chancery.gateway.PriorityClass;
import dev.chancery.gateway.Rejected;
import dev.chancery.gateway.Slot;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Submitters of every class who wait, give up, cancel and are shed, all at once: no slot is lost and the books agree. */
@Timeout(60)
class SubmissionStormTest {

    private static final int CALLERS = 48;
    private static final int CALLS = 200;
    private static final List<PriorityClass> CLASSES = List.of(PriorityClass.values());
    private static final Duration LONG = Duration.ofSeconds(30);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final CountDownLatch never = new CountDownLatch(1);
    private final AtomicInteger atWork = new AtomicInteger();
    private final AtomicInteger mostAtWork = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger abandoned = new AtomicInteger();
    private final AtomicInteger shed = new AtomicInteger();

    @ParameterizedTest
    @CsvSource({"1, 1, 41", "2, 6, 42", "4, 16, 43", "8, 2, 44"})
    void losesNoSlotAndKeepsItsBooks(int workers, int queue, long seed) throws InterruptedException {
        var pool = new BoundedExecutor("storm", PoolLimits.of(workers, queue), registry, Clock.systemUTC());

        storm(pool, seed);

        await().until(() -> pool.active() + pool.waiting() == 0);
        assertThat(mostAtWork.get()).isBetween(1, workers);
        assertThat(booked("ok") + booked("exception") + booked("cancelled")).isGreaterThanOrEqualTo(begun.get());
        assertThat(booked("submitter_timeout")).isEqualTo(abandoned.get());
        // Work may be shed in the moment its submitter gives up, who is then told of that alone.
        assertThat(registry.get("executor.rejections")
                        .tag("reason", "shed")
                        .counter()
                        .count())
                .isGreaterThanOrEqualTo(shed.get());
        assertThat(IntStream.range(0, workers + queue).mapToObj(_ -> pool.admit(PriorityClass.BATCH)))
                .allMatch(Slot.class::isInstance);
        assertThat(pool.admit(PriorityClass.BATCH)).isInstanceOf(Rejected.class);
    }

    private void storm(BoundedExecutor pool, long seed) throws InterruptedException {
        var calls = IntStream.range(0, CALLERS)
                .mapToObj(caller -> Executors.callable(() -> callMany(pool, new Random(seed * CALLERS + caller))))
                .toList();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(callers.invokeAll(calls)).allMatch(it -> it.state() == Future.State.SUCCESS);
        }
    }

    private void callMany(BoundedExecutor pool, Random chance) {
        for (var call = 0; call < CALLS; call++) {
            var priority = CLASSES.get(chance.nextInt(CLASSES.size()));
            if (pool.admit(priority) instanceof Slot slot) {
                use(slot, chance.nextInt(10));
                slot.release();
            }
        }
    }

    private void use(Slot slot, int fate) {
        try {
            switch (fate) {
                case 0 -> slot.release();
                case 1 -> count(slot.submit(() -> work(false)).await(Duration.ofNanos(1)));
                case 2, 3 -> {
                    var stuck = slot.submit(() -> work(true));
                    stuck.cancel();
                    count(stuck.await(LONG));
                }
                case 4 ->
                    count(slot.submit(() -> {
                                work(false);
                                throw new IllegalStateException("One of the exceptions of a storm.");
                            })
                            .await(LONG));
                default -> count(slot.submit(() -> work(false)).await(LONG));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void count(Ending<?> ending) {
        switch (ending) {
            case Ending.Abandoned<?> _ -> abandoned.incrementAndGet();
            case Ending.TurnedAway<?> _ -> shed.incrementAndGet();
            case Ending.Completed<?> _, Ending.Threw<?> _, Ending.Cancelled<?> _ -> {}
        }
    }

    private boolean work(boolean isStuck) throws InterruptedException {
        begun.incrementAndGet();
        mostAtWork.accumulateAndGet(atWork.incrementAndGet(), Math::max);
        try {
            if (isStuck) {
                never.await();
            }
            Thread.onSpinWait();
            return true;
        } finally {
            atWork.decrementAndGet();
        }
    }

    private long booked(String outcome) {
        return registry.get("executor.task.duration").tag("outcome", outcome).timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }
}
