package dev.chancery.tools.calls;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How long a call may take before its caller is told that it is late, and how long a standing task lasts. */
@ConfigurationProperties("chancery.tools")
record CallSettings(
        @DefaultValue("60s") Duration deadline,
        @DefaultValue("1h") Duration standingTask) {

    CallSettings {
        if (!deadline.isPositive() || deadline.compareTo(Duration.ofMinutes(10)) > 0) {
            throw new IllegalArgumentException("A call takes up to ten minutes, but the deadline was: " + deadline);
        }
        if (!standingTask.isPositive() || standingTask.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("A standing task lasts up to a day, but it was: " + standingTask);
        }
    }
}
