package dev.chancery.review.calling;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A switchboard with a thread for each line. Who computes gets a platform thread, since on a virtual one it would keep
 * requests waiting; who waits for others gets a virtual one. The caller's scoped values do not travel.
 */
final class Lines<W> implements Switchboard<W> {

    private final String name;
    private final BlockingQueue<Arrival<W>> arrivals = new LinkedBlockingQueue<>();
    private final Map<String, Thread> threads = new ConcurrentHashMap<>();

    /** The name leads the threads' names. */
    Lines(String name) {
        this.name = name;
    }

    @Override
    public void call(Ask<W> ask, Deadline limit) {
        var builder = ask.computes() ? Thread.ofPlatform().daemon() : Thread.ofVirtual();
        threads.put(ask.id(), builder.name(name + "-" + ask.id()).start(() -> {
            var arrival = answer(ask, limit);
            arrivals.add(arrival);
        }));
    }

    private static <W> Arrival<W> answer(Ask<W> ask, Deadline limit) {
        try {
            var word = ask.work().apply(limit);
            return new Arrival<>(ask.id(), limit.clock().instant(), () -> word);
        } catch (RuntimeException | LinkageError | StackOverflowError broken) {
            return new Arrival<>(ask.id(), limit.clock().instant(), () -> {
                throw new AnswerBroke(broken);
            });
        }
    }

    @Override
    public Optional<Arrival<W>> next(Duration patience) throws InterruptedException {
        return Optional.ofNullable(arrivals.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
    }

    @Override
    public void hangUp(String id) {
        var thread = threads.remove(id);
        if (thread != null) {
            thread.interrupt();
        }
    }
}
