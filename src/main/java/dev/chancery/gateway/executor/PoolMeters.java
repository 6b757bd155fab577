package dev.chancery.gateway;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.function.IntSupplier;

/** The books of one pool, under the names of the executor layer. */
final class PoolMeters {

    private static final String PRIORITY = "interactive";
    private static final Duration[] AI_LATENCIES = {
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofSeconds(60),
        Duration.ofSeconds(120),
        Duration.ofSeconds(300)
    };

    private final MeterRegistry registry;
    private final String pool;
    private final Timer wait;

    PoolMeters(MeterRegistry registry, String pool) {
        this.registry = registry;
        this.pool = pool;
        this.wait = Timer.builder("executor.wait")
                .description("Time between handing work over and a worker taking it")
                .tags("pool", pool, "class", PRIORITY)
                .serviceLevelObjectives(AI_LATENCIES)
                .register(registry);
        rejections("queue_full");
        rejections("closed");
    }

    void watch(IntSupplier active, IntSupplier waiting) {
        Gauge.builder("executor.active.workers", active::getAsInt)
                .description("Workers at work")
                .tag("pool", pool)
                .strongReference(true)
                .register(registry);
        Gauge.builder("executor.queue.depth", waiting::getAsInt)
                .description("Work waiting for a worker")
                .tags("pool", pool, "class", PRIORITY)
                .strongReference(true)
                .register(registry);
    }

    Timer.Sample start() {
        return Timer.start(registry);
    }

    void waited(Timer.Sample since) {
        since.stop(wait);
    }

    void ended(Timer.Sample since, Outcome outcome) {
        since.stop(Timer.builder("executor.task.duration")
                .description("Time a worker spent on one piece of work")
                .tags("pool", pool, "outcome", outcome.label())
                .serviceLevelObjectives(AI_LATENCIES)
                .register(registry));
    }

    void rejected(String reason) {
        rejections(reason).increment();
    }

    private Counter rejections(String reason) {
        return Counter.builder("executor.rejections")
                .description("Work turned away at the door")
                .tags("pool", pool, "reason", reason)
                .register(registry);
    }

    /** How a piece of work ended. */
    enum Outcome {
        OK,
        EXCEPTION,
        CANCELLED;

        private String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
