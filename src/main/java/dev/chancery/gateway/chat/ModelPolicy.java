package dev.chancery.gateway.chat;

import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.Refusal;
import java.util.Optional;
import java.util.UUID;

/** Whether policy lets this caller invoke this model now; every answer to an agent rests on a recorded decision. */
interface ModelPolicy {

    Answer answer(Caller caller, String model, InvocationId invocation);

    /** Yes or no. */
    sealed interface Answer {}

    /** It may; the decision is the one that says so, and empty where a scope alone counts. */
    record May(Optional<UUID> decision) implements Answer {}

    record MayNot(Refusal refusal) implements Answer {}
}
