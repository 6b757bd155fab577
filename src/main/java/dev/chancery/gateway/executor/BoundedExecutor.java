package dev.chancery.gateway.executor;

import dev.chancery.gateway.Admission;
import dev.chancery.gateway.PriorityClass;
import dev.chancery.gateway.Rejected;
import dev.chancery.gateway.executor.PoolMeters.Outcome;
import dev.chancery.gateway.executor.PoolMeters.Reason;
import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.Trail;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work on virtual threads, never more at once than it has workers and never more waiting than its queue holds;
 * what would exceed that is rejected at the door. All counts change under one lock, so at every moment
 * {@code reserved + waiting + active <= workers + queue} and {@code active <= workers}, and each piece of work gives
 * its place back exactly once, whatever becomes of it.
 */
final class BoundedExecutor {

    private static final Logger LOG = LoggerFactory.getLogger(BoundedExecutor.class);

    private final String name;
    private final PoolLimits limits;
    private final PoolMeters meters;
    private final AdmissionHistory history;

    private final Lock lock = new ReentrantLock();
    private final Condition emptied = lock.newCondition();
    private final WaitingRoom waiting;
    private final Set<Work> atWork = new HashSet<>();
    private int taken;
    private long launched;
    private boolean closed;
    private boolean abandoning;

    BoundedExecutor(String name, PoolLimits limits, MeterRegistry registry, Clock clock) {
        this.name = name;
        this.limits = limits;
        this.waiting = new WaitingRoom(limits.weights());
        this.meters = new PoolMeters(registry, name);
        this.history = new AdmissionHistory(clock);
        meters.watch(this::active, this::waiting);
    }

    /** Reserves one place, or rejects at once. */
    Admission admit(PriorityClass priority) {
        lock.lock();
        try {
            if (closed) {
                return rejected(Reason.CLOSED);
            }
            if (taken < limits.places()) {
                taken++;
                return new Reservation(this, priority);
            }
            var shed = waiting.shedFor(priority);
            // The place of the shed work is the newcomer's now.
            shed.ifPresent(it -> it.body().turnedAway(rejected(Reason.SHED)));
            return shed.isPresent() ? new Reservation(this, priority) : rejected(Reason.QUEUE_FULL);
        } finally {
            lock.unlock();
        }
    }

    String name() {
        return name;
    }

    int active() {
        return locked(atWork::size);
    }

    int waiting() {
        return locked(waiting::size);
    }

    int waiting(PriorityClass priority) {
        return locked(() -> waiting.size(priority));
    }

    boolean isClosed() {
        return locked(() -> closed);
    }

    PoolLimits limits() {
        return limits;
    }

    AdmissionHistory history() {
        return history;
    }

    /** Takes work again after a close. What the close abandoned and has not ended yet keeps its place until it has. */
    void open() {
        locked(() -> {
            closed = false;
            abandoning = false;
            return taken;
        });
    }

    /** Turns new work away from now on; what was admitted before still runs. */
    void closeAdmission() {
        locked(() -> closed = true);
    }

    /** Closes admission, waits for the admitted work, then interrupts what still runs and forgets what still waits. */
    CloseReport close(Duration limit) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            closed = true;
            var nanos = limit.toNanos();
            while (taken > 0 && nanos > 0) {
                nanos = emptied.awaitNanos(nanos);
            }
            abandoning = true;
            var report = new CloseReport(name, atWork.size(), waiting.size());
            waiting.empty().forEach(it -> {
                giveBack();
                it.body().turnedAway(rejected(Reason.CLOSED));
            });
            List.copyOf(atWork).forEach(Work::interrupt);
            return report;
        } finally {
            lock.unlock();
        }
    }

    void enter(Work work) {
        lock.lock();
        try {
            history.started();
            if (abandoning) {
                giveBack();
                work.body().turnedAway(rejected(Reason.CLOSED));
                LOG.warn("The pool {} closed before admitted work was started; it was abandoned.", name);
            } else if (atWork.size() < limits.workers()) {
                launch(work);
            } else {
                waiting.add(work);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Books that the submitter left; work that has not begun is forgotten. */
    void abandon(Work work) {
        meters.ended(Outcome.SUBMITTER_TIMEOUT, System.nanoTime() - work.since());
        locked(() -> forget(work));
    }

    void cancel(Work work) {
        lock.lock();
        try {
            if (forget(work)) {
                meters.ended(Outcome.CANCELLED, 0);
                work.body().cancelledBeforeItBegan();
            } else {
                work.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean forget(Work work) {
        var waited = waiting.remove(work);
        if (waited) {
            giveBack();
        }
        return waited;
    }

    private Rejected rejected(Reason reason) {
        meters.rejected(reason);
        history.rejected();
        var detail = switch (reason) {
            case CLOSED -> "The pool " + name + " is shutting down and takes no more work.";
            case SHED -> "The pool " + name + " is full, and this work made room for more urgent work.";
            case QUEUE_FULL ->
                "The pool " + name + " is full: " + limits.workers() + " workers and " + limits.queue()
                        + " places in the queue are taken.";
        };
        return new Rejected(new Refusal(reason.label(), detail), limits.retryAfter());
    }

    private void launch(Work work) {
        var thread = Thread.ofVirtual().name(name + "-" + launched++).unstarted(() -> run(work));
        work.takenBy(thread);
        atWork.add(work);
        thread.start();
    }

    /** The submitter is told last, so that what it sees next has its end booked and its place free. */
    private void run(Work work) {
        var started = System.nanoTime();
        var done = perform(work, started);
        try {
            meters.ended(done.outcome(), System.nanoTime() - started);
        } finally {
            leave(work);
            done.tell().run();
        }
    }

    private record Done(Outcome outcome, Runnable tell) {}

    private Done perform(Work work, long started) {
        try {
            meters.waited(work.priority(), started - work.since());
            return new Done(Outcome.OK, work.context().call(() -> {
                Trail.current()
                        .ifPresent(it -> it.step(
                                "queue",
                                name,
                                new Trail.Span(work.since(), started),
                                "ok",
                                work.priority().label()));
                return work.body().perform();
            }));
        } catch (Throwable failure) {
            var cancelled = locked(work::isCancelled);
            if (!work.hasSubmitter()) {
                LOG.error("Work in the pool {} failed.", name, failure);
            }
            return new Done(
                    cancelled ? Outcome.CANCELLED : Outcome.EXCEPTION,
                    () -> work.body().failed(failure, cancelled));
        }
    }

    private void leave(Work work) {
        lock.lock();
        try {
            atWork.remove(work);
            giveBack();
            if (atWork.size() < limits.workers()) {
                waiting.next().ifPresent(this::launch);
            }
        } finally {
            lock.unlock();
        }
    }

    void giveBack() {
        lock.lock();
        try {
            taken--;
            if (taken == 0) {
                emptied.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private <T> T locked(Supplier<T> body) {
        lock.lock();
        try {
            return body.get();
        } finally {
            lock.unlock();
        }
    }
}
