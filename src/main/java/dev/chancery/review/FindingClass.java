package dev.chancery.review;

import java.util.Locale;

/** How the participants that answered stand to a group. */
public enum FindingClass {
    /** At least one raised it and at least one explicitly contradicted it. */
    CONTESTED,
    /** All raised it. */
    CONSENSUS,
    /** More than half raised it. */
    MAJORITY,
    /** At most half raised it. */
    MINORITY;

    /** Lower case, as in the API and in statements. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
