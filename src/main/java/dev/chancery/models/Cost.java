package dev.chancery.models;

import java.math.BigDecimal;

/** An amount of money in millionths of a US dollar, so that sums are exact. */
public record Cost(long micros) {

    public static final Cost NONE = new Cost(0);

    public Cost {
        if (micros < 0) {
            throw new IllegalArgumentException("A cost is nothing or more, but was: " + micros + " micros");
        }
    }

    /** In dollars, such as {@code 0.001234}. */
    public BigDecimal dollars() {
        return BigDecimal.valueOf(micros, 6);
    }
}
