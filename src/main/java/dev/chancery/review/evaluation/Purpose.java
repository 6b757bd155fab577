package dev.chancery.review.evaluation;

import java.util.Locale;

/** What a labelled set measures. */
public enum Purpose {
    /** Which claims are one finding: thresholds. */
    GROUPING,
    /** Which defects of a change are found: routing and prompts, and everything after them. */
    FINDINGS;

    /** As {@code grouping}, the form of APIs and tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Purpose of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
