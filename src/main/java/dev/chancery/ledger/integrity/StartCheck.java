package dev.chancery.ledger.integrity;

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

    private final LogCheck check;
    private final Integrity integrity;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean started;

    StartCheck(LogCheck check, Integrity integrity) {
        this.check = check;
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
            check.run(integrity);
            return true;
        } catch (RuntimeException e) {
            if (isRunning()) {
                LOG.warn("The ledger could not be checked.", e);
            }
            return false;
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
