package dev.chancery.authority.policy;

import dev.chancery.authority.ActRequest;
import dev.chancery.identity.AgentRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything a decision may depend on. What could not be found or formed (the agent, the task, the digest of the
 * arguments) is absent, and policy says no to it.
 *
 * @param approved whether a person approved exactly this act and the approval is still unused
 */
public record Question(
        ActRequest request,
        @Nullable String argumentsDigest,
        @Nullable AgentRecord agent,
        @Nullable TaskFacts task,
        Instant now,
        boolean approved) {

    /** A question about an act that nobody was asked to approve. */
    public Question(
            ActRequest request,
            @Nullable String argumentsDigest,
            @Nullable AgentRecord agent,
            @Nullable TaskFacts task,
            Instant now) {
        this(request, argumentsDigest, agent, task, now, false);
    }
}
