package dev.chancery.verifier;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import java.time.Duration;
import java.time.Instant;
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
        Instant issuedAt,
        Instant notBefore,
        Instant expiresAt,
        Permission permission,
        boolean isBound) {

    Duration life() {
        return Duration.between(issuedAt, expiresAt);
    }

    /** The one act permitted. */
    record Permission(String tool, String action, String argumentsDigest) {

        boolean covers(ToolRequest request) {
            return tool.equals(request.tool()) && action.equals(request.action());
        }

        String act() {
            return tool + "." + action;
        }
    }
}
