package dev.chancery.verifier;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Proof that a credential for exactly this request was good and has now been used up. Only the verifier can make one,
 * so code that asks for one as a parameter cannot be reached without a verdict.
 */
public final class Admitted implements Verdict {

    private final ToolRequest request;
    private final ActClaims claims;
    private final Actor.Agent agent;

    Admitted(ToolRequest request, ActClaims claims, Actor.Agent agent) {
        this.request = request;
        this.claims = claims;
        this.agent = agent;
    }

    /** What may be done now; run on these arguments and no others. */
    public ToolRequest request() {
        return request;
    }

    public UUID credential() {
        return claims.credential();
    }

    public InvocationId invocation() {
        return claims.invocation();
    }

    public TaskId task() {
        return claims.task();
    }

    public Actor.Agent agent() {
        return agent;
    }

    /** For whom the agent acts, as the credential's {@code sub} names it. */
    public String onBehalfOf() {
        return claims.subject();
    }

    /** The agents through which the wish came to this one, nearest first, as the nested {@code act} names them. */
    public List<String> outerDelegations() {
        return claims.act().outer();
    }

    /** Whether a proof of possession was asked for, and so was given. */
    public boolean isProven() {
        return claims.boundTo().isPresent();
    }

    public Instant expiresAt() {
        return claims.expiresAt();
    }
}
