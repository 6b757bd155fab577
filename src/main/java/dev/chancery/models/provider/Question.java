package dev.chancery.models.provider;

import dev.chancery.models.ModelCall;
import java.time.Duration;

/**
 * One attempt at a call.
 *
 * @param upstream the provider's own id of the model
 * @param limit how long the attempt may take
 */
public record Question(String upstream, ModelCall call, Duration limit) {}
