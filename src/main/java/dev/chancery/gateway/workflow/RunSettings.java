package dev.chancery.gateway.workflow;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How runs are held.
 *
 * @param grace how long a workflow may take to stop once it was asked to
 * @param patience how long the caller of a run waits beyond its budget, for a worker and for the end of a stopped one
 * @param baseUrl where workflows reach the model endpoint; empty for this node on its own port
 */
@ConfigurationProperties("chancery.run")
record RunSettings(
        @DefaultValue("2s") Duration grace,
        @DefaultValue("30s") Duration patience,
        @DefaultValue("") String baseUrl) {

    RunSettings {
        if (grace.isNegative() || !patience.isPositive()) {
            throw new IllegalArgumentException("A grace is not negative and a patience is longer than nothing.");
        }
        if (patience.compareTo(grace) <= 0) {
            throw new IllegalArgumentException("A caller waits longer than a workflow takes to stop: " + patience);
        }
    }
}
