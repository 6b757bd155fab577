package dev.chancery.authority;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.InvocationId;
import java.time.Duration;

/** What someone asks of an agent, in words, and how long the agent has. */
public record NewTask(Actor askedBy, String intent, AgentId agent, Duration deadline, InvocationId invocation) {

    public NewTask {
        if (intent.isBlank() || intent.length() > 500) {
            throw new IllegalArgumentException("An intent is one sentence of 1 to 500 characters, but was: " + intent);
        }
        if (!deadline.isPositive()) {
            throw new IllegalArgumentException("A task has time to be done, but its deadline was: " + deadline);
        }
    }
}
