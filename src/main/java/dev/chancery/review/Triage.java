package dev.chancery.review;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What a reviewer made of a group, and when. Every answer, also one that is taken back, raises the version.
 *
 * @param until when a snoozed group comes back; empty when it does so as soon as it reappears
 */
public record Triage(
        State state,
        Optional<Dismissal> reason,
        String note,
        Optional<UUID> duplicateOf,
        Optional<Instant> until,
        Optional<String> by,
        Optional<Instant> at,
        long version) {

    /** An answer that needs neither another group nor a date. */
    public Triage(
            State state,
            Optional<Dismissal> reason,
            String note,
            Optional<String> by,
            Optional<Instant> at,
            long version) {
        this(state, reason, note, Optional.empty(), Optional.empty(), by, at, version);
    }

    /** Where a group is in its life. */
    public enum State {
        OPEN,
        CONFIRMED,
        DUPLICATE,
        DISMISSED,
        SNOOZED;

        /** Lower case, as in the API. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a group needs no work. */
    public enum Dismissal {
        FALSE_POSITIVE("False positive"),
        WONT_FIX("Won't fix"),
        ACCEPTED_RISK("Accepted risk"),
        TEST_CODE("Test code");

        private final String title;

        Dismissal(String title) {
            this.title = title;
        }

        /** For people. */
        public String title() {
            return title;
        }

        /** Lower case, as in the API. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Nobody has looked at it yet. */
    public static Triage open() {
        return new Triage(State.OPEN, Optional.empty(), "", Optional.empty(), Optional.empty(), 0);
    }

    /** Whether it asks for no answer any more, or not now. */
    public boolean isAnswered() {
        return state != State.OPEN;
    }

    /** The same answer in another version. */
    public Triage inVersion(long other) {
        return new Triage(state, reason, note, duplicateOf, until, by, at, other);
    }
}
