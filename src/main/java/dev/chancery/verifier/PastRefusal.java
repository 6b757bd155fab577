package dev.chancery.verifier;

import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A refusal as it is remembered for a month. Who it was and where the credential came from is known only when its signature
 * held; the actor is {@code <unknown>} otherwise.
 */
public record PastRefusal(
        UUID id,
        Instant at,
        RefusalCode code,
        String detail,
        String actor,
        Optional<UUID> credential,
        Optional<InvocationId> invocation,
        Optional<TaskId> task,
        String audience,
        String act) {}
