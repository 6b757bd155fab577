package dev.chancery.gateway.budget;

import java.util.Locale;

/** What a budget counts. */
public enum Unit {
    /** In millionths of a US dollar. */
    MONEY,
    /** Of prompt and reply together. */
    TOKENS;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Unit parse(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
