package dev.chancery.gateway.chat;

import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.Refusal;
import java.util.Optional;

/** Whether policy lets this caller invoke this model now; every answer to an agent is a recorded decision. */
interface ModelPolicy {

    /** Why not; empty when it may. */
    Optional<Refusal> refusal(Caller caller, String model, InvocationId invocation);
}
