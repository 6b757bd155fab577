package dev.chancery.gateway.record;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Writes the rows of ended requests ten times a second, so that no caller waits for them and the disk is asked seldom. What
 * does not fit into the queue is counted and lost: these rows explain, the ledger proves.
 */
@Component
class RequestWriter implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RequestWriter.class);
    private static final int ROOM = 20_000;
    private static final int BATCH = 1_000;
    private static final long GATHERING_MILLIS = 100;

    private final BlockingQueue<RequestRecord> queue = new ArrayBlockingQueue<>(ROOM);
    private final RequestTable table;
    private final Counter lost;
    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread writer;

    RequestWriter(RequestTable table, MeterRegistry registry) {
        this.table = table;
        this.lost = Counter.builder("gateway.request.records.lost")
                .description("Rows of requests that could not be kept")
                .register(registry);
    }

    void write(RequestRecord record) {
        if (!queue.offer(record)) {
            lost.increment();
        }
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        writer = Thread.ofVirtual().name("request-writer").start(this::work);
    }

    /** Writes what is queued, then ends. */
    @Override
    public void stop() {
        stopping.countDown();
        var ending = writer;
        if (ending != null) {
            try {
                ending.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        writer = null;
    }

    @Override
    public boolean isRunning() {
        return writer != null;
    }

    /** After the web server and the pools, so that the last rows are among those written. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void work() {
        try {
            while (!stopping.await(GATHERING_MILLIS, TimeUnit.MILLISECONDS)) {
                writeAll();
            }
            writeAll();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeAll() {
        for (var batch = next(); !batch.isEmpty(); batch = next()) {
            write(batch);
        }
    }

    private List<RequestRecord> next() {
        var batch = new ArrayList<RequestRecord>();
        queue.drainTo(batch, BATCH);
        return batch;
    }

    private void write(List<RequestRecord> batch) {
        try {
            table.insert(batch);
        } catch (RuntimeException broken) {
            lost.increment(batch.size());
            LOG.error("The rows of {} requests could not be written.", batch.size(), broken);
        }
    }
}
