package dev.chancery.models.wrapper;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many attempts at one model may be under way at once. Each success widens it by one in the time of a full round, each
 * round of throttling halves it, down to one and up to what the operator chose. Who finds no room waits in line.
 */
final class AdaptiveLimit {

    private final int highest;
    private final Lock lock = new ReentrantLock(true);
    private final Condition room = lock.newCondition();
    private double limit;
    private int inUse;
    private long cuts;

    AdaptiveLimit(int highest) {
        if (highest < 1) {
            throw new IllegalArgumentException(
                    "A model has room for one call at least, but concurrency was: " + highest);
        }
        this.highest = highest;
        this.limit = highest;
    }

    /** What an attempt tells the limit when it ends. */
    enum Signal {
        SUCCESS,
        THROTTLED,
        NEUTRAL
    }

    /** Room for one attempt; to be released exactly once. */
    final class Permit {

        private final long cutsSeen;
        private boolean released;

        private Permit(long cutsSeen) {
            this.cutsSeen = cutsSeen;
        }

        void release(Signal signal) {
            lock.lock();
            try {
                if (released) {
                    throw new IllegalStateException("A permit is released once.");
                }
                released = true;
                inUse--;
                learn(signal, cutsSeen);
                room.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /** Waits for room; empty when there was none in time. */
    Optional<Permit> acquire(Duration patience) throws InterruptedException {
        var nanos = patience.toNanos();
        lock.lockInterruptibly();
        try {
            while (inUse >= (int) limit) {
                if (nanos <= 0) {
                    return Optional.empty();
                }
                nanos = room.awaitNanos(nanos);
            }
            inUse++;
            return Optional.of(new Permit(cuts));
        } finally {
            lock.unlock();
        }
    }

    int inUse() {
        lock.lock();
        try {
            return inUse;
        } finally {
            lock.unlock();
        }
    }

    int current() {
        lock.lock();
        try {
            return (int) limit;
        } finally {
            lock.unlock();
        }
    }

    /** Attempts that began before the last cut say nothing about the limit since. */
    private void learn(Signal signal, long cutsSeen) {
        switch (signal) {
            case SUCCESS -> limit = Math.min(highest, limit + 1 / limit);
            case THROTTLED -> {
                if (cutsSeen == cuts) {
                    limit = Math.max(1, limit / 2);
                    cuts++;
                }
            }
            case NEUTRAL -> {}
        }
    }
}
