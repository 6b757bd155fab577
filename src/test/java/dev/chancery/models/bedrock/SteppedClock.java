package dev.chancery.models.bedrock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** A clock that is moved step by step, each step once everybody who works by it has ended or waits for a later time. */
final class SteppedClock extends Clock {

    private Instant now = Instant.parse("2026-05-04T10:00:00Z");
    private final List<Instant> awaited = new ArrayList<>();
    private int working;

    /** Counts somebody who begins to work now, and hands back the work that ends it. */
    synchronized <T> Callable<T> worker(Callable<T> work) {
        working++;
        return () -> {
            try {
                return work.call();
            } finally {
                rests();
            }
        };
    }

    private synchronized void rests() {
        working--;
        notifyAll();
    }

    /** Waits until the clock has been moved so far. */
    synchronized void pass(Duration time) {
        var until = now.plus(time);
        awaited.add(until);
        rests();
        try {
            while (now.isBefore(until)) {
                wait();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Moves on once nobody works; those whose time has come work again from then on. */
    synchronized void step(Duration time) throws InterruptedException {
        while (working > 0) {
            wait();
        }
        now = now.plus(time);
        var before = awaited.size();
        awaited.removeIf(it -> !it.isAfter(now));
        working += before - awaited.size();
        notifyAll();
    }

    synchronized boolean isAwaited() {
        return working + awaited.size() > 0;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
