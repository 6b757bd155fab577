package dev.chancery.gateway.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chancery.gateway.Ending;
import dev.chancery.gateway.PriorityClass;
import dev.chancery.gateway.Slot;
import dev.chancery.gateway.WorkOrder;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Trail;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a submitter is told, and what the books say about it. */
@Timeout(20)
class SubmittedTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final BoundedExecutor pool = new BoundedExecutor("test", PoolLimits.of(1, 1), registry, Clock.systemUTC());
    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);

    @Test
    void tellsTheSubmitterWhatCameOut() throws InterruptedException {
        assertThat(slot().submit(() -> 42).await(LONG)).isEqualTo(new Ending.Completed<>(42));
        assertThat(booked("ok")).isOne();
    }

    @Test
    void tellsTheSubmitterWhatWentWrong() throws InterruptedException {
        var failure = new IllegalStateException("Work that fails.");

        var ending = slot().submit(() -> {
                    throw failure;
                })
                .await(LONG);

        assertThat(ending).isEqualTo(new Ending.Threw<>(failure));
        assertThat(booked("exception")).isOne();
    }

    @Test
    void keepsThePlaceOfAbandonedWorkAndBooksBothItsEnds() throws InterruptedException {
        var submitted = slot().submit(() -> {
            begun.countDown();
            gate.await();
            return 42;
        });
        begun.await();

        assertThat(submitted.await(Duration.ofMillis(1))).isEqualTo(new Ending.Abandoned<>());
        assertThat(pool.active()).isOne();
        assertThat(booked("submitter_timeout")).isOne();
        assertThat(booked("ok")).isZero();

        gate.countDown();
        await().until(() -> pool.active() == 0);
        assertThat(booked("ok")).isOne();
        assertThat(booked("submitter_timeout")).isOne();
    }

    @Test
    void tellsAListenerTheEndOnce() throws InterruptedException {
        var told = new LinkedBlockingQueue<Ending<Integer>>();
        slot().submit(() -> 42).tell(LONG, told::add);

        assertThat(told.take()).isEqualTo(new Ending.Completed<>(42));
        assertThat(told).isEmpty();
    }

    @Test
    void tellsAListenerThatItsPatienceIsOverAndBooksBothEnds() throws InterruptedException {
        var told = new LinkedBlockingQueue<Ending<Integer>>();
        slot().<Integer>submit(() -> {
                    gate.await();
                    return 42;
                })
                .tell(Duration.ofMillis(1), told::add);

        assertThat(told.take()).isEqualTo(new Ending.Abandoned<>());
        assertThat(booked("submitter_timeout")).isOne();
        gate.countDown();
        await().until(() -> pool.active() == 0);
        assertThat(booked("ok")).isOne();
        assertThat(told).isEmpty();
    }

    @Test
    void tellsAListenerOfWorkThatNeverBegan() throws InterruptedException {
        occupy();
        var told = new LinkedBlockingQueue<Ending<Integer>>();
        var waiting = slot().submit(() -> 42);
        waiting.tell(LONG, told::add);
        waiting.cancel();

        assertThat(told.take()).isEqualTo(new Ending.Cancelled<>());
        gate.countDown();
    }

    @Test
    void forgetsAbandonedWorkThatHasNotBegun() throws InterruptedException {
        occupy();
        var ran = new CountDownLatch(1);
        var waiting = slot().submit(() -> {
            ran.countDown();
            return 42;
        });

        assertThat(waiting.await(Duration.ofMillis(1))).isEqualTo(new Ending.Abandoned<>());
        assertThat(pool.waiting()).isZero();

        gate.countDown();
        assertThat(pool.close(LONG).isClean()).isTrue();
        assertThat(ran.getCount()).isOne();
    }

    @Test
    void interruptsWorkThatIsCancelledAndKeepsItsPlaceUntilItHasEnded() throws InterruptedException {
        var submitted = slot().submit(() -> {
            begun.countDown();
            gate.await();
            return 42;
        });
        begun.await();

        submitted.cancel();

        assertThat(submitted.await(LONG)).isEqualTo(new Ending.Cancelled<>());
        await().until(() -> pool.active() == 0);
        assertThat(booked("cancelled")).isOne();
    }

    @Test
    void forgetsCancelledWorkThatHasNotBegun() throws InterruptedException {
        occupy();
        var waiting = slot().submit(() -> 42);

        waiting.cancel();

        assertThat(waiting.await(LONG)).isEqualTo(new Ending.Cancelled<>());
        assertThat(pool.waiting()).isZero();
        gate.countDown();
    }

    @Test
    void tellsWaitingSubmittersThatThePoolClosed() throws InterruptedException {
        occupy();
        var waiting = slot().submit(() -> 42);

        pool.close(Duration.ZERO);

        assertThat(waiting.await(LONG))
                .isInstanceOfSatisfying(
                        Ending.TurnedAway.class,
                        it -> assertThat(it.rejected().refusal().code()).isEqualTo("closed"));
    }

    @Test
    void takesWorkAgainAfterARestart() throws InterruptedException {
        pool.close(LONG);
        pool.open();

        assertThat(slot().submit(() -> 42).await(LONG)).isEqualTo(new Ending.Completed<>(42));
    }

    @Test
    void carriesTheWorkOrderAndTheTrailIntoTheWorkerAndNoFurther() throws Exception {
        var order = new WorkOrder(new Actor.Service("test"), Instant.EPOCH);
        var trail = new Trail();

        var inside = ScopedValue.where(WorkOrder.CURRENT, order)
                .where(Trail.CURRENT, trail)
                .call(() -> slot().submit(WorkOrder::current).await(LONG));
        var after = slot().submit(
                        () -> WorkOrder.current().isPresent() || Trail.current().isPresent())
                .await(LONG);

        assertThat(inside).isEqualTo(new Ending.Completed<>(Optional.of(order)));
        assertThat(after).isEqualTo(new Ending.Completed<>(false));
        assertThat(trail.steps()).extracting(Trail.Step::kind).containsExactly("queue");
    }

    private void occupy() throws InterruptedException {
        slot().start(() -> {
            begun.countDown();
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        begun.await();
    }

    private Slot slot() {
        return (Slot) await().until(() -> pool.admit(PriorityClass.INTERACTIVE), Slot.class::isInstance);
    }

    private long booked(String outcome) {
        return registry.get("executor.task.duration").tag("outcome", outcome).timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }
}
