package dev.chancery.http;

import dev.chancery.kernel.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whether this node may be sent work: started, not draining, and every hard dependency there. Stops first of all
 * components, and waits the drain delay while requests are still answered. Checks are asked at most once a second.
 */
@Component
final class Readiness implements SmartLifecycle {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Refusal DRAINING = new Refusal("draining", "This node is stopping and takes no new work.");
    private static final Refusal STARTING = new Refusal("starting", "This node has not finished starting.");

    private final List<ReadinessCheck> checks;
    private final ApplicationAvailability availability;
    private final HttpProperties properties;
    private final Clock clock;
    private volatile boolean running;
    private volatile boolean draining;
    private volatile @Nullable Answer last;

    private record Answer(Instant at, List<Refusal> troubles) {}

    Readiness(
            List<ReadinessCheck> checks, ApplicationAvailability availability, HttpProperties properties, Clock clock) {
        this.checks = checks;
        this.availability = availability;
        this.properties = properties;
        this.clock = clock;
    }

    /** Everything that speaks against sending work here; empty when nothing does. */
    List<Refusal> troubles() {
        if (draining) {
            return List.of(DRAINING);
        }
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
            return List.of(STARTING);
        }
        var known = last;
        if (known != null && known.at().plus(FRESH).isAfter(clock.instant())) {
            return known.troubles();
        }
        var troubles = checks.stream()
                .map(ReadinessCheck::trouble)
                .flatMap(Optional::stream)
                .toList();
        last = new Answer(clock.instant(), troubles);
        return troubles;
    }

    /** From the first moment of a stop, before anything else of this node has noticed. */
    @EventListener
    void hear(AvailabilityChangeEvent<ReadinessState> change) {
        draining = change.getState() == ReadinessState.REFUSING_TRAFFIC;
    }

    @Override
    public void start() {
        running = true;
        draining = false;
    }

    @Override
    public void stop() {
        draining = true;
        LockSupport.parkNanos(properties.drainDelay().toNanos());
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
