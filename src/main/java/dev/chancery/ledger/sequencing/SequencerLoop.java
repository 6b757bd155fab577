package dev.chancery.ledger.sequencing;

import dev.chancery.ledger.LedgerProperties;
import dev.chancery.ledger.integrity.Integrity;
import dev.chancery.ledger.store.Nudges;
import dev.chancery.ledger.tiles.BrokenTree;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets the sequencer take its turns on a thread of its own: at once after a commit on this node, and every other interval
 * for what other nodes committed. Stands still for good when the tree is broken.
 */
@Component
class SequencerLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SequencerLoop.class);

    private final Sequencer sequencer;
    private final Integrity integrity;
    private final Semaphore nudges;
    private final long intervalMillis;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    SequencerLoop(Sequencer sequencer, Integrity integrity, Nudges nudges, LedgerProperties properties) {
        this.sequencer = sequencer;
        this.integrity = integrity;
        this.nudges = nudges.pending();
        this.intervalMillis = properties.interval().toMillis();
    }

    @Override
    public void start() {
        sequencer.establish();
        thread = Thread.ofPlatform().name("ledger-sequencer").start(this::run);
    }

    private void run() {
        try {
            do {
                nudges.tryAcquire(intervalMillis, TimeUnit.MILLISECONDS);
                nudges.drainPermits();
                takeTurns();
            } while (!stopping.await(intervalMillis, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeTurns() {
        try {
            var isMore = !integrity.isBroken();
            while (isMore && stopping.getCount() > 0) {
                isMore = sequencer.turn() == Sequencer.BATCH;
            }
        } catch (BrokenTree broken) {
            integrity.breakAt(broken.where());
        } catch (RuntimeException e) {
            LOG.warn("The sequencer could not take its turn and will try again: {}", e.toString());
        }
    }

    @Override
    public void stop() {
        var running = thread;
        stopping.countDown();
        nudges.release();
        if (running != null) {
            awaitEnd(running);
        }
    }

    private static void awaitEnd(Thread running) {
        try {
            running.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        var running = thread;
        return running != null && running.isAlive();
    }

    /** Before the web server starts, after it stopped: every request finds a checkpoint, and its entries a sequencer. */
    @Override
    public int getPhase() {
        return 0;
    }
}
