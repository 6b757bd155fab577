package dev.chancery.http;

import dev.chancery.kernel.Refusal;
import java.util.Optional;

/**
 * One hard dependency without which a node must not be sent work. Beans of this type decide {@code /readyz}; each answers
 * within a second or counts as failed.
 */
public interface ReadinessCheck {

    /** What is wrong now, or nothing. */
    Optional<Refusal> trouble();
}
