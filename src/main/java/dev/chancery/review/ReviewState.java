package dev.chancery.review;

import java.util.Locale;

/** How far a review is and, once it has ended, how much of the intended participant set it stands on. */
public enum ReviewState {
    /** Stored, and waiting for a worker. */
    QUEUED,
    /** Being worked on. */
    RUNNING,
    /** Every participant answered in budget. */
    FULL,
    /** At least two participants answered in budget, but not all. */
    REDUCED,
    /** One participant answered in budget, so there are findings but no classes. */
    ADVISORY,
    /** No participant answered in budget; the causes say why. */
    UNAVAILABLE;

    /** Whether the review will not change any more. */
    public boolean hasEnded() {
        return this != QUEUED && this != RUNNING;
    }

    /** Lower case, as in the API and in statements. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
