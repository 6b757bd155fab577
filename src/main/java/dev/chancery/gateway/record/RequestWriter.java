package dev.chancery.gateway.record;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Writes the rows of ended requests in batches, so that no caller waits for them. What does not fit into the queue is
 * counted and lost: these rows explain, the ledger proves.
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
    private volatile boolean stopping;
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
        stopping = false;
        writer = Thread.ofVirtual().name("request-writer").start(this::work);
    }

    /** Writes what is queued, then ends. */
    @Override
    public void stop() {
        stopping = true;
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
        while (!stopping || !queue.isEmpty()) {
            try {
                var first = queue.poll(GATHERING_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    writeWith(first);
                }
            } catch (InterruptedException interrupted) {
                return;
            }
        }
    }

    private void writeWith(RequestRecord first) {
        var batch = new ArrayList<RequestRecord>();
        batch.add(first);
        queue.drainTo(batch, BATCH - 1);
        try {
            table.insert(batch);
        } catch (RuntimeException broken) {
            lost.increment(batch.size());
            LOG.error("The rows of {} requests could not be written.", batch.size(), broken);
        }
    }
}
