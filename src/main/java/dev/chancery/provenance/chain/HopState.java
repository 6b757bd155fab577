package dev.chancery.provenance.chain;

import java.util.Locale;

/** How a hop stands. */
public enum HopState {
    /** A statement fills it, and every check of it passed. */
    PRESENT,
    /** Verified evidence says that there is nothing to state, as when only analyzers took part in a review. */
    NONE,
    /** Nothing fills it. */
    MISSING,
    /** Something claims to fill it and does not hold. */
    FAILED;

    /** Whether the hop gives its part of the answer. */
    public boolean answers() {
        return this == PRESENT || this == NONE;
    }

    /** Lower case, as in the API. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
