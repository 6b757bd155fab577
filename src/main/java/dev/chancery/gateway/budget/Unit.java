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

    /** As the API names it: {@code usd}, counted in whole and broken dollars, or {@code tokens}. */
    public String currency() {
        return this == MONEY ? "usd" : "tokens";
    }

    static Unit parse(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
