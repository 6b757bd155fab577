package dev.chancery.authority.replay;

import dev.chancery.authority.policy.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What would have been decided otherwise.
 *
 * @param replayed how many of the last decisions were made again under both versions
 * @param same how many of them came out the same
 * @param unreplayable how many could not be made again, because a policy looks at arguments that were not kept
 * @param since when the earliest of all these decisions was made; empty when there was none
 * @param changes the others, most frequent first
 */
public record MeaningDiff(long replayed, long same, long unreplayable, Optional<Instant> since, List<Change> changes) {

    public MeaningDiff {
        changes = List.copyOf(changes);
    }

    /** How many would change. */
    public long changed() {
        return changes.stream().mapToLong(Change::decisions).sum();
    }

    /** Decisions of one agent about one action that change in the same way. */
    public record Change(Kind kind, String agent, String action, String environment, long decisions, long tasks) {}

    /** From what to what; the terms of an allowed act are its obligations. */
    public record Kind(Outcome before, Outcome after) {

        /** {@code now allowed}, {@code now escalated}, {@code now denied}, {@code other terms}. */
        public String words() {
            if (before == after) {
                return after == Outcome.ALLOW ? "other terms" : "other reason";
            }
            return switch (after) {
                case ALLOW -> "now allowed";
                case DENY -> "now denied";
                case ESCALATE -> "now escalated";
            };
        }
    }
}
