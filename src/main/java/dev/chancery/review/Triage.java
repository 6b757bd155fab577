package dev.chancery.review;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What a reviewer made of a group, and when. */
public record Triage(
        State state, Optional<Dismissal> reason, String note, Optional<String> by, Optional<Instant> at, long version) {

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
}
