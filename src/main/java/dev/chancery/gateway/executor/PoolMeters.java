package dev.chancery.gateway.executor;

import dev.chancery.gateway.PriorityClass;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;

/** The books of one pool, under the names of the executor layer. */
final class PoolMeters {

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
    private final Map<PriorityClass, Timer> waits = new EnumMap<>(PriorityClass.class);
    private final Map<Outcome, Timer> durations = new EnumMap<>(Outcome.class);
    private final Map<Reason, Counter> rejections = new EnumMap<>(Reason.class);

    PoolMeters(MeterRegistry registry, String pool) {
        this.registry = registry;
        this.pool = pool;
        for (var priority : PriorityClass.values()) {
            waits.put(priority, wait(priority));
        }
        for (var outcome : Outcome.values()) {
            durations.put(outcome, duration(outcome));
        }
        for (var reason : Reason.values()) {
            rejections.put(reason, rejection(reason));
        }
    }

    void watch(IntSupplier active, ToIntFunction<PriorityClass> waiting) {
        Gauge.builder("executor.active.workers", active::getAsInt)
                .description("Workers at work")
                .tag("pool", pool)
                .strongReference(true)
                .register(registry);
        for (var priority : PriorityClass.values()) {
            Gauge.builder("executor.queue.depth", () -> waiting.applyAsInt(priority))
                    .description("Work waiting for a worker")
                    .tags("pool", pool, "class", priority.label())
                    .strongReference(true)
                    .register(registry);
        }
    }

    void waited(PriorityClass priority, long nanos) {
        Objects.requireNonNull(waits.get(priority)).record(nanos, TimeUnit.NANOSECONDS);
    }

    void ended(Outcome outcome, long nanos) {
        Objects.requireNonNull(durations.get(outcome)).record(nanos, TimeUnit.NANOSECONDS);
    }

    void rejected(Reason reason) {
        Objects.requireNonNull(rejections.get(reason)).increment();
    }

    private Timer wait(PriorityClass priority) {
        return Timer.builder("executor.wait")
                .description("Time between handing work over and a worker taking it")
                .tags("pool", pool, "class", priority.label())
                .serviceLevelObjectives(AI_LATENCIES)
                .register(registry);
    }

    private Timer duration(Outcome outcome) {
        return Timer.builder("executor.task.duration")
                .description("Time a worker spent on one piece of work, or its submitter waited in vain")
                .tags("pool", pool, "outcome", outcome.label())
                .serviceLevelObjectives(AI_LATENCIES)
                .register(registry);
    }

    private Counter rejection(Reason reason) {
        return Counter.builder("executor.rejections")
                .description("Work turned away")
                .tags("pool", pool, "reason", reason.label())
                .register(registry);
    }

    /** How a piece of work ended, or how its submitter left it. */
    enum Outcome {
        OK,
        EXCEPTION,
        CANCELLED,
        SUBMITTER_TIMEOUT;

        private String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why work was turned away. */
    enum Reason {
        QUEUE_FULL,
        SHED,
        CLOSED;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
