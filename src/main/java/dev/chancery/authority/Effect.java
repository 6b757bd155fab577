package dev.chancery.authority;

import java.util.Locale;

/** What an action does to the world at most. What nobody confirmed counts as {@code DESTRUCTIVE}. */
public enum Effect {
    /** Changes nothing. */
    READ("low"),
    /** Adds or changes something that can be changed back. */
    WRITE("medium"),
    /** Removes something for good. */
    DESTRUCTIVE("high");

    private final String risk;

    Effect(String risk) {
        this.risk = risk;
    }

    /** {@code read}, {@code write} or {@code destructive}, as policies, the API and people spell it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Effect of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** {@code low}, {@code medium} or {@code high}, as policies read it. */
    public String risk() {
        return risk;
    }

    /** Whether the world is another one afterwards. */
    public boolean changesSomething() {
        return this != READ;
    }
}
