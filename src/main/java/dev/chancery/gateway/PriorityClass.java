package dev.chancery.gateway;

import java.util.Locale;

/** How urgent work is. Classes share a pool by weight; waiting work of a lower class makes room for a higher one. */
public enum PriorityClass {
    /** Somebody waits for the answer. */
    INTERACTIVE,
    /** Somebody wants it today. */
    BATCH,
    /** Whenever there is room. */
    BACKGROUND;

    /** Whether work of this class may take the place of waiting work of that one. */
    public boolean outranks(PriorityClass other) {
        return compareTo(other) < 0;
    }

    /** As metrics, settings and tables spell it: {@code interactive}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
