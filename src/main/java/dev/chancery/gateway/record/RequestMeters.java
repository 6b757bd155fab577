package dev.chancery.gateway.record;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** The books of the gateway layer. */
@Component
class RequestMeters {

    private static final Duration[] LATENCIES = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
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

    private record Ended(String route, Outcome outcome) {}

    private final MeterRegistry registry;
    private final Map<String, AtomicInteger> inFlight = new ConcurrentHashMap<>();
    private final Map<Ended, Timer> durations = new ConcurrentHashMap<>();

    RequestMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void opened(String route) {
        inFlight(route).incrementAndGet();
    }

    void ended(String route, Outcome outcome, Duration took) {
        inFlight(route).decrementAndGet();
        durations.computeIfAbsent(new Ended(route, outcome), this::duration).record(took);
    }

    private AtomicInteger inFlight(String route) {
        return inFlight.computeIfAbsent(route, it -> {
            var count = new AtomicInteger();
            Gauge.builder("gateway.in.flight.requests", count::get)
                    .description("Requests being served")
                    .tag("route", it)
                    .strongReference(true)
                    .register(registry);
            return count;
        });
    }

    private Timer duration(Ended ended) {
        return Timer.builder("gateway.request.duration")
                .description("Time from taking a request to having its answer")
                .tags("route", ended.route(), "outcome", ended.outcome().label())
                .serviceLevelObjectives(LATENCIES)
                .register(registry);
    }
}
