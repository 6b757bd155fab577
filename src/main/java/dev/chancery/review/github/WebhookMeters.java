package dev.chancery.review.github;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Counts deliveries by what became of them, and remembers the last one that was refused, which no table keeps. */
@Component
public class WebhookMeters {

    private static final String DELIVERIES = "chancery.github.deliveries";

    private final MeterRegistry registry;
    private final Clock clock;
    private final AtomicReference<Optional<Refused>> last = new AtomicReference<>(Optional.empty());

    WebhookMeters(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** A delivery that did not get in. */
    public record Refused(String code, Instant at) {}

    /** The last delivery this node refused since its start. */
    public Optional<Refused> lastRefused() {
        return last.get();
    }

    void taken(DeliveryRecord.Outcome outcome) {
        registry.counter(DELIVERIES, "outcome", outcome.label()).increment();
    }

    void refused(String code) {
        registry.counter(DELIVERIES, "outcome", code).increment();
        last.set(Optional.of(new Refused(code, clock.instant())));
    }
}
