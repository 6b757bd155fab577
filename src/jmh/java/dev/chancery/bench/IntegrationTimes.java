package dev.chancery.bench;

import dev.chancery.ledger.LedgerReader;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** When a reader of the log first saw each size of it, for the time from an entry's commit to its place in a signed tree. */
final class IntegrationTimes implements AutoCloseable {

    private static final int LOOK_EVERY_MILLIS = 3;

    private final NavigableMap<Long, Long> seenAt = new TreeMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread watcher;

    IntegrationTimes(LedgerReader reader) {
        this.watcher = Thread.ofPlatform().start(() -> watch(reader));
    }

    private void watch(LedgerReader reader) {
        try {
            do {
                look(reader.latest().size());
            } while (!closing.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(long size) {
        seenAt.putIfAbsent(size, System.nanoTime());
    }

    /** How long the entry with this index took, in milliseconds; only after {@link #close()}. */
    double millisOf(long index, long committedAt) {
        var seen = seenAt.higherEntry(index);
        return seen == null ? Double.POSITIVE_INFINITY : (seen.getValue() - committedAt) / 1e6;
    }

    static double percentile(List<Double> values, double percent) {
        var sorted = new ArrayList<>(values);
        sorted.sort(null);
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            watcher.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
