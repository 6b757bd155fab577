package dev.chancery.verifier.spi;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import java.time.Instant;
import java.util.UUID;

/** A credential that passed every other check, about to be used up. */
public record CredentialUse(
        UUID credential,
        Instant expiresAt,
        InvocationId invocation,
        TaskId task,
        Actor.Agent agent,
        String audience,
        String act) {}
