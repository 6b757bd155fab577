package dev.chancery.gateway;

import dev.chancery.gateway.PoolMeters.Outcome;
import dev.chancery.kernel.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
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
    private final Queue<Work> waiting = new ArrayDeque<>();
    private final Set<Thread> workers = new HashSet<>();
    private int taken;
    private long launched;
    private boolean closed;
    private boolean abandoning;

    BoundedExecutor(String name, PoolLimits limits, MeterRegistry registry, Clock clock) {
        this.name = name;
        this.limits = limits;
        this.meters = new PoolMeters(registry, name);
        this.history = new AdmissionHistory(clock);
        meters.watch(this::active, this::waiting);
    }

    /** Reserves one place, or rejects at once. */
    Admission admit() {
        lock.lock();
        try {
            if (closed) {
                return rejected("closed", "The pool " + name + " is shutting down and takes no more work.");
            }
            if (taken == limits.places()) {
                return rejected(
                        "queue_full",
                        "The pool " + name + " is full: " + limits.workers() + " workers and " + limits.queue()
                                + " places in the queue are taken.");
            }
            taken++;
            return new Reservation();
        } finally {
            lock.unlock();
        }
    }

    int active() {
        lock.lock();
        try {
            return workers.size();
        } finally {
            lock.unlock();
        }
    }

    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    PoolLimits limits() {
        return limits;
    }

    AdmissionHistory history() {
        return history;
    }

    /** Turns new work away from now on; what was admitted before still runs. */
    void closeAdmission() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
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
            var report = new CloseReport(name, workers.size(), waiting.size());
            waiting.forEach(_ -> giveBack());
            waiting.clear();
            workers.forEach(Thread::interrupt);
            return report;
        } finally {
            lock.unlock();
        }
    }

    private Rejected rejected(String code, String detail) {
        meters.rejected(code);
        history.rejected();
        return new Rejected(new Refusal(code, detail), limits.retryAfter());
    }

    private void enter(Work work) {
        lock.lock();
        try {
            history.started();
            if (abandoning) {
                giveBack();
                LOG.warn("The pool {} closed before admitted work was started; it was abandoned.", name);
            } else if (workers.size() < limits.workers()) {
                launch(work);
            } else {
                waiting.add(work);
            }
        } finally {
            lock.unlock();
        }
    }

    private void launch(Work work) {
        var thread = Thread.ofVirtual().name(name + "-" + launched++).unstarted(() -> run(work));
        workers.add(thread);
        thread.start();
    }

    private void run(Work work) {
        try {
            meters.waited(work.since());
            var started = meters.start();
            meters.ended(started, outcomeOf(work));
        } finally {
            leave();
        }
    }

    private Outcome outcomeOf(Work work) {
        try {
            work.context().run(work.body());
            return Outcome.OK;
        } catch (Throwable failure) {
            LOG.error("Work in the pool {} failed.", name, failure);
            return isAbandoning() ? Outcome.CANCELLED : Outcome.EXCEPTION;
        }
    }

    private void leave() {
        lock.lock();
        try {
            workers.remove(Thread.currentThread());
            giveBack();
            var next = waiting.poll();
            if (next != null) {
                launch(next);
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isAbandoning() {
        lock.lock();
        try {
            return abandoning;
        } finally {
            lock.unlock();
        }
    }

    private void giveBack() {
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

    private record Work(Runnable body, WorkContext context, Timer.Sample since) {}

    private final class Reservation implements Slot {

        private final AtomicBoolean used = new AtomicBoolean();

        @Override
        public void start(Runnable work) {
            if (!used.compareAndSet(false, true)) {
                throw new IllegalStateException("A slot of the pool " + name + " was started or released before.");
            }
            enter(new Work(work, WorkContext.captured(), meters.start()));
        }

        @Override
        public void release() {
            if (used.compareAndSet(false, true)) {
                giveBack();
            }
        }
    }
}
