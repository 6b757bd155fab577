package dev.chancery.verifier;

import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a credential says, once its signature held and its form was found complete. */
record ActClaims(
        UUID credential,
        String issuer,
        String audience,
        String subject,
        Delegation act,
        InvocationId invocation,
        TaskId task,
        Instant issuedAt,
        Instant notBefore,
        Instant expiresAt,
        Permission permission,
        Optional<String> boundTo) {

    Duration life() {
        return Duration.between(issuedAt, expiresAt);
    }

    /** The agent that acts, and those through which the wish came to it, nearest first; only the agent is authorized. */
    record Delegation(AgentId agent, List<String> outer) {

        Delegation {
            outer = List.copyOf(outer);
        }
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
