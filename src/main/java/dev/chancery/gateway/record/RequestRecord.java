package dev.chancery.gateway.record;

import dev.chancery.gateway.ModelUse;
import dev.chancery.kernel.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One request as it is kept and shown.
 *
 * @param closing empty while it is under way
 */
public record RequestRecord(
        UUID id,
        String request,
        Opening opening,
        String actor,
        Optional<ModelUse> use,
        Optional<Closing> closing,
        Optional<String> trace,
        Instant beganAt,
        Duration took,
        List<Trail.Step> steps,
        int stepsDropped) {

    public RequestRecord {
        steps = List.copyOf(steps);
    }

    public boolean hasEnded() {
        return closing.isPresent();
    }
}
