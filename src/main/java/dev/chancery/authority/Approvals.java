package dev.chancery.authority;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The acts that wait for a person's word. An approval is bound to the agent, the person it acts for, the task and the act
 * with its exact arguments; it lets exactly one such act through, before it expires.
 */
public interface Approvals {

    Optional<ApprovalRecord> find(UUID id);

    /** What can still be decided, oldest first, at most so many. */
    List<ApprovalRecord> waiting(int most);

    /** A person's word on one act. Approving lets the agent's next identical request through; it runs nothing itself. */
    Answer decide(UUID id, boolean allow, String reason, Actor.Person by);

    /** What becomes of a person's word. */
    sealed interface Answer {

        /** It counts. */
        record Decided(ApprovalRecord approval) implements Answer {}

        /** {@code unknown_approval}, {@code already_decided} or {@code approval_expired}; nothing changed. */
        record Refused(Refusal refusal) implements Answer {}
    }
}
