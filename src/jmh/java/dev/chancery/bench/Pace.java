package dev.chancery.bench;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Acts that fall due at an even pace, done by some threads; what is late counts from when it was due. */
record Pace(int threads, double perSecond, Duration time) {

    /** Milliseconds from due to done, of 99 in 100 acts at most. */
    double ninetyNinthMillis(Runnable act) {
        var millis = new ConcurrentLinkedQueue<Double>();
        var begin = System.nanoTime();
        var gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        var last = (long) (perSecond * time.toMillis() / 1000);
        var turns = new AtomicLong();
        try (var workers = Executors.newFixedThreadPool(threads)) {
            for (var thread = 0; thread < threads; thread++) {
                workers.execute(() -> {
                    for (var turn = turns.getAndIncrement(); turn < last; turn = turns.getAndIncrement()) {
                        var due = begin + (long) (turn * gap);
                        while (System.nanoTime() < due) {
                            LockSupport.parkNanos(due - System.nanoTime());
                        }
                        act.run();
                        millis.add((System.nanoTime() - due) / 1e6);
                    }
                });
            }
        }
        var sorted = millis.stream().mapToDouble(it -> it).sorted().toArray();
        return sorted[(int) Math.ceil(sorted.length * 0.99) - 1];
    }
}
