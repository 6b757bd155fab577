package dev.chancery.bench;

import dev.chancery.bench.load.ProcessorShare;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** Several threads that repeat one act for a while, and how often it was done in a second. */
record Crowd(int threads, Duration warmup, Duration measured) {

    private static final ProcessorShare NOTHING = new ProcessorShare(Duration.ZERO, Duration.ZERO);

    /** How often, and the microseconds of processor time that each took, whatever else the machine was busy with. */
    record Rate(double perSecond, double micros) {}

    /** The acts done in a second, warm-up not counted. The first failure ends the run. */
    double perSecond(Runnable act) {
        return rate(act, () -> NOTHING).perSecond();
    }

    /** The same with what they cost of the processors, as this reading has it. */
    Rate rate(Runnable act, Supplier<ProcessorShare> reading) {
        var done = new LongAdder();
        var end = new CountDownLatch(1);
        try (var workers = Executors.newFixedThreadPool(threads)) {
            for (var thread = 0; thread < threads; thread++) {
                workers.execute(() -> repeat(act, done, end));
            }
            await(end, warmup);
            done.reset();
            var before = reading.get();
            var started = System.nanoTime();
            await(end, measured);
            var acts = done.sum();
            var perSecond = acts * 1e9 / (System.nanoTime() - started);
            var used = reading.get().since(before);
            end.countDown();
            return new Rate(perSecond, used.microsOf(acts));
        }
    }

    private static void repeat(Runnable act, LongAdder done, CountDownLatch end) {
        try {
            while (end.getCount() > 0) {
                act.run();
                done.increment();
            }
        } catch (RuntimeException failure) {
            end.countDown();
            System.err.println("The measured act failed: " + failure);
        }
    }

    private static void await(CountDownLatch end, Duration time) {
        try {
            if (end.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The measured act failed, so there is no figure.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
