package dev.chancery.ledger.store;

import dev.chancery.ledger.tiles.BrokenTree;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Compares the stored log with what was signed whenever a node starts. {@link LedgerReadiness} waits for it. */
@Component
class StartCheck implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StartCheck.class);
    private static final int SECONDS_BETWEEN_TRIES = 5;

    private final Checkpoints checkpoints;
    private final TreeCheck treeCheck;
    private final EntryCheck entryCheck;
    private final Integrity integrity;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean started;

    StartCheck(Checkpoints checkpoints, TreeCheck treeCheck, EntryCheck entryCheck, Integrity integrity) {
        this.checkpoints = checkpoints;
        this.treeCheck = treeCheck;
        this.entryCheck = entryCheck;
        this.integrity = integrity;
    }

    @Override
    public void start() {
        started = true;
        Thread.ofVirtual().name("ledger-start-check").start(this::runUntilDecided);
    }

    private void runUntilDecided() {
        try {
            while (!isDecided() && !stopping.await(SECONDS_BETWEEN_TRIES, TimeUnit.SECONDS)) {
                LOG.info("The ledger is checked once more.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isDecided() {
        try {
            run();
            return true;
        } catch (RuntimeException e) {
            if (isRunning()) {
                LOG.warn("The ledger could not be checked.", e);
            }
            return false;
        }
    }

    void run() {
        try {
            var head = checkpoints.latest().orElseThrow();
            treeCheck.run(head);
            integrity.treeHolds(head.size());
            entryCheck.run(head.size());
            integrity.everythingHolds(head.size());
            LOG.info("The ledger's {} entries are what was signed.", head.size());
        } catch (BrokenTree broken) {
            integrity.breakAt(broken.where());
        }
    }

    @Override
    public void stop() {
        stopping.countDown();
    }

    @Override
    public boolean isRunning() {
        return started && stopping.getCount() > 0;
    }

    /** Right after the sequencer, which signs the first checkpoint. */
    @Override
    public int getPhase() {
        return 1;
    }
}
