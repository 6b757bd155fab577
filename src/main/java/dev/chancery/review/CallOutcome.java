package dev.chancery.review;

import java.util.Locale;

/** How the call to one participant ended. */
public enum CallOutcome {
    /** It answered within its limit and the budget. */
    IN_BUDGET,
    /** It answered too late, or had not answered when the budget ended. */
    LATE,
    /** It was asked and broke. */
    FAILED,
    /** It was never asked, because the call was not allowed or the change could not be read. */
    REFUSED;

    /** Lower case, as in the API and in statements. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
