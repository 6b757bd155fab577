package dev.chancery.verifier;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import java.util.UUID;

/**
 * Proof that a credential for exactly this request was good and has now been used up. Only the verifier can make one,
 * so code that asks for one as a parameter cannot be reached without a verdict.
 */
public final class Admitted implements Verdict {

    private final ToolRequest request;
    private final ActClaims claims;

    Admitted(ToolRequest request, ActClaims claims) {
        this.request = request;
        this.claims = claims;
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
        return claims.agent();
    }

    /** For whom the agent acts, as the credential's {@code sub} names it. */
    public String onBehalfOf() {
        return claims.subject();
    }
}
