package dev.chancery.authority.store;

import dev.chancery.authority.NewTask;
import dev.chancery.authority.policy.TaskFacts;
import dev.chancery.authority.policy.TaskState;
import dev.chancery.kernel.Refusal;
import java.time.Instant;
import java.util.Optional;

/** Tells why a task cannot hang below another one. */
final class Within {

    private static final int DEEPEST = 8;

    private Within() {}

    /** Empty when the child asks for nothing that its parent does not have. */
    static Optional<Refusal> refusal(TaskFacts parent, NewTask child, Instant now, Instant deadline) {
        if (parent.state() != TaskState.OPEN || !now.isBefore(parent.deadline())) {
            return no("parent_ended", "The task " + parent.id() + " has ended, so nothing can be opened within it.");
        }
        if (parent.outerAgents().size() + 2 > DEEPEST) {
            return no("too_deep", "Tasks nest " + DEEPEST + " deep at most.");
        }
        if (deadline.isAfter(parent.deadline())) {
            return no("beyond_parent", "The task would end after its parent, which ends at " + parent.deadline() + ".");
        }
        if (!child.onBehalfOf().label().equals(parent.onBehalfOf())) {
            return no("beyond_parent", "The task would not be for " + parent.onBehalfOf() + ", as its parent is.");
        }
        if (!child.grant().isWithin(parent.grant())) {
            return no(
                    "beyond_parent",
                    "The task would be granted more than its parent, which has "
                            + parent.grant().ceiling() + " credentials for "
                            + String.join(
                                    ", ",
                                    parent.grant().acts().stream().sorted().toList()) + ".");
        }
        return Optional.empty();
    }

    private static Optional<Refusal> no(String code, String detail) {
        return Optional.of(new Refusal(code, detail));
    }
}
