package dev.chancery.authority;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A task as it stands at the moment it was read. */
public record TaskRecord(
        TaskId id,
        Optional<TaskId> parent,
        State state,
        AgentId agent,
        Actor askedBy,
        Actor onBehalfOf,
        String intent,
        InvocationId invocation,
        Instant openedAt,
        Instant deadline,
        Grant grant,
        int issued,
        Optional<Ending> ending,
        Optional<Digest> about) {

    /** Where a task is in its life; only an open one lets anything be decided or admitted under it. */
    public enum State {
        OPEN,
        EXPIRED,
        CLOSED,
        REVOKED;

        /** Lower case, as it is answered and shown. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** When, by whom (as {@code person:ada}) and why a task was closed or revoked. */
    public record Ending(Instant at, String by, String reason) {}
}
