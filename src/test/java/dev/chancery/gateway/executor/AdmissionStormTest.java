package dev.chancery.gateway.executor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.gateway.PriorityClass;
import dev.chancery.gateway.Rejected;
import dev.chancery.gateway.Slot;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many callers at once, failing, releasing and overfilling: the limits hold and every place comes back. */
@Timeout(60)
class AdmissionStormTest {

    private static final int CALLERS = 64;
    private static final int CALLS = 500;

    private final AtomicInteger atWork = new AtomicInteger();
    private final AtomicInteger mostAtWork = new AtomicInteger();
    private final AtomicInteger mostWaiting = new AtomicInteger();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger ran = new AtomicInteger();

    @ParameterizedTest
    @CsvSource({"1, 0, 11", "1, 1, 12", "2, 3, 13", "4, 16, 14", "16, 4, 15"})
    void limitsHoldAndEveryPlaceComesBack(int workers, int queue, long seed) throws InterruptedException {
        var pool = BoundedExecutorTest.executor(workers, queue);

        storm(pool, seed);
        var report = pool.close(Duration.ofSeconds(30));

        assertThat(report.isClean()).isTrue();
        assertThat(mostAtWork.get()).isBetween(1, workers);
        assertThat(mostWaiting.get()).isLessThanOrEqualTo(queue);
        assertThat(ran.get()).isEqualTo(accepted.get());
        assertThat(pool.active()).isZero();
        assertThat(pool.waiting()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"3, 5, 21"})
    void afterAStormThePoolHasAllItsPlacesAgain(int workers, int queue, long seed) throws InterruptedException {
        var pool = BoundedExecutorTest.executor(workers, queue);

        storm(pool, seed);
        while (pool.active() + pool.waiting() > 0) {
            Thread.onSpinWait();
        }

        for (var place = 0; place < workers + queue; place++) {
            assertThat(pool.admit(PriorityClass.INTERACTIVE)).isInstanceOf(Slot.class);
        }
        assertThat(pool.admit(PriorityClass.INTERACTIVE)).isInstanceOf(Rejected.class);
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
            switch (pool.admit(PriorityClass.INTERACTIVE)) {
                case Rejected _ -> Thread.onSpinWait();
                case Slot slot -> useOrRelease(slot, chance.nextInt(10));
            }
            mostWaiting.accumulateAndGet(pool.waiting(), Math::max);
        }
    }

    private void useOrRelease(Slot slot, int fate) {
        if (fate == 0) {
            slot.release();
            return;
        }
        accepted.incrementAndGet();
        slot.start(() -> work(fate));
        slot.release();
    }

    private void work(int fate) {
        mostAtWork.accumulateAndGet(atWork.incrementAndGet(), Math::max);
        try {
            Thread.onSpinWait();
            ran.incrementAndGet();
            if (fate < 3) {
                throw new IllegalStateException("One of the exceptions of a storm.");
            }
            if (fate == 3) {
                throw new AssertionError("One of the errors of a storm.");
            }
        } finally {
            atWork.decrementAndGet();
        }
    }
}
