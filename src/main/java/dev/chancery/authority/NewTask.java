package dev.chancery.authority;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.InvocationId;
import java.time.Duration;

/** What someone asks of an agent, in words, for whom, how long the agent has, and what it may have under the task. */
public record NewTask(
        Actor askedBy,
        Actor onBehalfOf,
        String intent,
        AgentId agent,
        Duration deadline,
        InvocationId invocation,
        Grant grant) {

    public NewTask {
        if (intent.isBlank() || intent.length() > 500) {
            throw new IllegalArgumentException("An intent is one sentence of 1 to 500 characters, but was: " + intent);
        }
        if (!deadline.isPositive()) {
            throw new IllegalArgumentException("A task has time to be done, but its deadline was: " + deadline);
        }
    }

    /** A task that whoever asks for it wants done for themselves, with the usual grant. */
    public NewTask(Actor askedBy, String intent, AgentId agent, Duration deadline, InvocationId invocation) {
        this(askedBy, askedBy, intent, agent, deadline, invocation, Grant.USUAL);
    }

    /** The same task for someone else. */
    public NewTask onBehalfOf(Actor someone) {
        return new NewTask(askedBy, someone, intent, agent, deadline, invocation, grant);
    }

    /** The same task with this grant. */
    public NewTask granting(Grant other) {
        return new NewTask(askedBy, onBehalfOf, intent, agent, deadline, invocation, other);
    }
}
