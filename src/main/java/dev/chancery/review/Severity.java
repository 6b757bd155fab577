package dev.chancery.review;

import java.util.Locale;

/** How much harm a defect can do, the worst first. */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW;

    /** Lower case, as in the API and in statements. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
