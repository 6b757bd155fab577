package dev.chancery.authority;

import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One act that policy left to a person, as it stands at the moment it was read.
 *
 * @param arguments the exact arguments as JSON, for the person who decides
 * @param reason what policy said
 * @param statedReason what the agent said
 */
public record ApprovalRecord(
        UUID id,
        State state,
        InvocationId invocation,
        TaskId task,
        AgentId agent,
        String onBehalfOf,
        String audience,
        String tool,
        String action,
        String arguments,
        String reason,
        Optional<String> statedReason,
        Instant askedAt,
        Instant expiresAt,
        Optional<Word> word) {

    /** {@code issues.delete}, the name policies and people use. */
    public String act() {
        return tool + "." + action;
    }

    /** Where an approval is in its life. */
    public enum State {
        WAITING,
        APPROVED,
        DENIED,
        USED,
        EXPIRED;

        /** Lower case, as it is answered and shown. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who decided, when, and why. */
    public record Word(String by, Instant at, String reason) {}
}
