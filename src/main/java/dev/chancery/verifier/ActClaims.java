package dev.chancery.verifier;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a credential says, once its signature held and its form was found complete. */
record ActClaims(
        UUID credential,
        String issuer,
        String audience,
        String subject,
        Actor.Agent agent,
        InvocationId invocation,
        TaskId task,
        Instant notBefore,
        Instant expiresAt,
        Permission permission,
        boolean isBound) {

    /** The one act permitted. */
    record Permission(String tool, List<String> actions, String argumentsDigest) {}
}
