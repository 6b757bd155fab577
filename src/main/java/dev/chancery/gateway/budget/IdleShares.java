package dev.chancery.gateway.budget;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Gives shares back that nobody needs any more: twice a second those that are idle, and all of them when the node stops. */
@Component
class IdleShares implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IdleShares.class);
    private static final long INTERVAL_MILLIS = 500;

    private final ExactBudgets budgets;
    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    IdleShares(ExactBudgets budgets) {
        this.budgets = budgets;
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        thread = Thread.ofVirtual().name("idle-shares").start(this::run);
    }

    private void run() {
        try {
            while (!stopping.await(INTERVAL_MILLIS, TimeUnit.MILLISECONDS)) {
                quietly(budgets::rest);
            }
            quietly(budgets::close);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What could not be given back now is tried again, and expires at last. */
    private static void quietly(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException broken) {
            LOG.warn("Shares of budgets could not be given back: {}", broken.toString());
        }
    }

    @Override
    public void stop() {
        var ending = thread;
        stopping.countDown();
        if (ending != null) {
            try {
                ending.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** After the web server and the pools, so that no call is under way any more. */
    @Override
    public int getPhase() {
        return 0;
    }
}
