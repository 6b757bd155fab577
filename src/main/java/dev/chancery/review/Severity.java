package dev.chancery.review;

import java.util.Locale;

/** How much harm a defect can do, the worst first. */
public enum Severity {
    CRITICAL(1),
    HIGH(2),
    MEDIUM(3),
    LOW(4);

    private final int rank;

    Severity(int rank) {
        this.rank = rank;
    }

    /** 1 for the worst. */
    public int rank() {
        return rank;
    }

    /** Lower case, as in the API and in statements. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
