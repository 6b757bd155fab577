package dev.chancery.gateway.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.gateway.PriorityClass;
import dev.chancery.gateway.Rejected;
import dev.chancery.gateway.Slot;
import dev.chancery.kernel.RequestId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.MDC;

@Timeout(20)
class BoundedExecutorTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final BoundedExecutor pool = executor(1, 2);
    private final CountDownLatch gate = new CountDownLatch(1);

    @Test
    void rejectsAtOnceBeyondWorkersAndQueue() {
        slot().start(this::waitAtTheGate);
        slot().start(() -> {});
        slot().start(() -> {});

        assertThat(pool.admit(PriorityClass.INTERACTIVE)).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.refusal().code()).isEqualTo("queue_full");
            assertThat(rejected.retryAfter()).isEqualTo(Duration.ofSeconds(5));
        });
        gate.countDown();
    }

    @Test
    void countsAReservedPlaceAsTaken() {
        slot();
        slot();
        slot();

        assertThat(pool.admit(PriorityClass.INTERACTIVE)).isInstanceOf(Rejected.class);
    }

    @Test
    void takesAReleasedPlaceAgain() {
        slot();
        slot();
        slot().release();

        assertThat(pool.admit(PriorityClass.INTERACTIVE)).isInstanceOf(Slot.class);
    }

    @Test
    void releasesOnlyOnce() {
        slot();
        slot();
        var last = slot();
        last.release();
        last.release();
        slot();

        assertThat(pool.admit(PriorityClass.INTERACTIVE)).isInstanceOf(Rejected.class);
    }

    @Test
    void keepsThePlaceOfStartedWorkWhenItsSlotIsReleased() {
        var started = slot();
        started.start(this::waitAtTheGate);
        started.release();
        slot();
        slot();

        assertThat(pool.admit(PriorityClass.INTERACTIVE)).isInstanceOf(Rejected.class);
        gate.countDown();
    }

    @Test
    void startsASlotOnlyOnce() {
        var slot = slot();
        slot.start(() -> {});

        assertThatThrownBy(() -> slot.start(() -> {})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void doesNotStartAReleasedSlot() {
        var slot = slot();
        slot.release();

        assertThatThrownBy(() -> slot.start(() -> {})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void carriesTheRequestIdAndTheLogContextIntoTheWorker() {
        var seen = new CompletableFuture<String>();

        MDC.put("review", "r-1");
        ScopedValue.where(RequestId.CURRENT, new RequestId("request-1"))
                .run(() ->
                        slot().start(() -> seen.complete(RequestId.current().orElseThrow() + " " + MDC.get("review"))));
        MDC.clear();

        assertThat(seen.join()).isEqualTo("request-1 r-1");
    }

    @Test
    void leaksNoContextFromOneWorkIntoTheNext() {
        var seen = new CompletableFuture<Map.Entry<Optional<RequestId>, Optional<String>>>();

        ScopedValue.where(RequestId.CURRENT, new RequestId("request-1"))
                .run(() -> slot().start(() -> MDC.put("left", "behind")));
        slot().start(() -> seen.complete(Map.entry(RequestId.current(), Optional.ofNullable(MDC.get("left")))));

        assertThat(seen.join()).isEqualTo(Map.entry(Optional.empty(), Optional.empty()));
    }

    @Test
    void drainsAdmittedWorkWhenClosed() throws InterruptedException {
        var last = new CompletableFuture<String>();
        slot().start(this::waitAtTheGate);
        slot().start(() -> last.complete("done"));
        gate.countDown();

        var report = pool.close(LONG);

        assertThat(report.isClean()).isTrue();
        assertThat(last).isCompletedWithValue("done");
    }

    @Test
    void admitsNothingOnceClosed() throws InterruptedException {
        pool.close(LONG);

        assertThat(pool.admit(PriorityClass.INTERACTIVE))
                .isInstanceOfSatisfying(
                        Rejected.class, it -> assertThat(it.refusal().code()).isEqualTo("closed"));
    }

    @Test
    void reportsAndInterruptsWhatDidNotDrainInTime() throws InterruptedException {
        var running = new CountDownLatch(1);
        var interrupted = new CompletableFuture<Boolean>();
        slot().start(() -> {
            running.countDown();
            waitAtTheGate();
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        slot().start(() -> {});
        running.await();

        var report = pool.close(Duration.ZERO);

        assertThat(report).isEqualTo(new CloseReport("test", 1, 1));
        assertThat(interrupted.join()).isTrue();
        assertThat(pool.close(LONG).isClean()).isTrue();
    }

    @Test
    void abandonsASlotStartedAfterTheDrain() throws InterruptedException {
        var slot = slot();
        pool.close(Duration.ZERO);

        slot.start(() -> {});

        assertThat(pool.close(LONG).isClean()).isTrue();
        assertThat(pool.active()).isZero();
    }

    private void waitAtTheGate() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Slot slot() {
        return (Slot) pool.admit(PriorityClass.INTERACTIVE);
    }

    static BoundedExecutor executor(int workers, int queue) {
        return new BoundedExecutor("test", PoolLimits.of(workers, queue), new SimpleMeterRegistry(), Clock.systemUTC());
    }
}
