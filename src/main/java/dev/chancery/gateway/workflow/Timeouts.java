package dev.chancery.gateway.workflow;

import dev.chancery.gateway.store.Project;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How long a run's work and its whole request may take; what its provider calls may take is shorter than both. */
@Component
public class Timeouts {

    private final RunSettings settings;

    Timeouts(RunSettings settings) {
        this.settings = settings;
    }

    /** Within this the work is asked to stop, whoever waits. */
    public Duration work(Project project) {
        return project.budget();
    }

    /** After this the caller is told that it took too long, whatever the work does. */
    public Duration request(Project project) {
        return project.budget().plus(settings.patience());
    }
}
