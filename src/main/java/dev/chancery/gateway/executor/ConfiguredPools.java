package dev.chancery.gateway.executor;

import dev.chancery.gateway.Admission;
import dev.chancery.gateway.ExecutorPools;
import dev.chancery.gateway.PriorityClass;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The pools of the configuration. When the application stops they drain right after readiness turned to 503 and before
 * the web server stops, so that meanwhile health says 200 and new work is told that the pool is closed.
 */
@Component
class ConfiguredPools implements ExecutorPools, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ConfiguredPools.class);

    private static final int AFTER_READINESS = Integer.MAX_VALUE - 1;

    private final Map<String, BoundedExecutor> pools = new TreeMap<>();
    private final Duration drain;
    private volatile boolean isRunning;

    ConfiguredPools(PoolSettings settings, MeterRegistry registry, Clock clock) {
        this.drain = settings.drain();
        settings.pools().forEach((name, limits) -> pools.put(name, new BoundedExecutor(name, limits, registry, clock)));
    }

    @Override
    public Admission admit(String pool, PriorityClass priority) {
        return pool(pool).admit(priority);
    }

    @Override
    public boolean exists(String pool) {
        return pools.containsKey(pool);
    }

    BoundedExecutor pool(String name) {
        var pool = pools.get(name);
        if (pool == null) {
            throw new IllegalArgumentException("No pool is configured under the name: " + name);
        }
        return pool;
    }

    Collection<BoundedExecutor> all() {
        return pools.values();
    }

    @Override
    public void start() {
        pools.values().forEach(BoundedExecutor::open);
        isRunning = true;
    }

    @Override
    public void stop() {
        pools.values().forEach(BoundedExecutor::closeAdmission);
        var end = System.nanoTime() + drain.toNanos();
        try {
            for (var pool : pools.values()) {
                report(pool.close(Duration.ofNanos(Math.max(0, end - System.nanoTime()))));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        isRunning = false;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    @Override
    public int getPhase() {
        return AFTER_READINESS;
    }

    private static void report(CloseReport report) {
        if (report.isClean()) {
            LOG.info("The pool {} drained.", report.pool());
        } else {
            LOG.warn(
                    "The pool {} closed and abandoned {} running and {} waiting pieces of work.",
                    report.pool(),
                    report.abandonedRunning(),
                    report.abandonedWaiting());
        }
    }
}
