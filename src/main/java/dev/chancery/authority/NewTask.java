package dev.chancery.authority;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.InvocationId;
import java.time.Duration;
import java.util.Optional;

/**
 * What someone asks of an agent, in words, for whom, how long the agent has, what it may have under the task, and which
 * commit or patch it is about, if it is about one.
 */
public record NewTask(
        Actor askedBy,
        Actor onBehalfOf,
        String intent,
        AgentId agent,
        Duration deadline,
        InvocationId invocation,
        Grant grant,
        Optional<Digest> about) {

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
        this(askedBy, askedBy, intent, agent, deadline, invocation, Grant.USUAL, Optional.empty());
    }

    /** A task that is about no commit in particular. */
    public NewTask(
            Actor askedBy,
            Actor onBehalfOf,
            String intent,
            AgentId agent,
            Duration deadline,
            InvocationId invocation,
            Grant grant) {
        this(askedBy, onBehalfOf, intent, agent, deadline, invocation, grant, Optional.empty());
    }

    /** The same task for someone else. */
    public NewTask onBehalfOf(Actor someone) {
        return new NewTask(askedBy, someone, intent, agent, deadline, invocation, grant, about);
    }

    /** The same task with this grant. */
    public NewTask granting(Grant other) {
        return new NewTask(askedBy, onBehalfOf, intent, agent, deadline, invocation, other, about);
    }

    /** The same task about this commit or patch: a model's part in what is done under it is stated of the change. */
    public NewTask about(Digest change) {
        return new NewTask(askedBy, onBehalfOf, intent, agent, deadline, invocation, grant, Optional.of(change));
    }
}
