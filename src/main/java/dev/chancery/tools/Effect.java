package dev.chancery.tools;

import java.util.Locale;

/** What an action does to the world at most. What nobody confirmed counts as {@code DESTRUCTIVE}. */
public enum Effect {
    /** Changes nothing. */
    READ,
    /** Adds or changes something that can be changed back. */
    WRITE,
    /** Removes something for good. */
    DESTRUCTIVE;

    /** {@code read}, {@code write} or {@code destructive}, as policies, the API and people spell it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Effect of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** Whether the world is another one afterwards. */
    public boolean changesSomething() {
        return this != READ;
    }
}
