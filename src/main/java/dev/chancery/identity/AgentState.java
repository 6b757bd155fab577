package dev.chancery.identity;

import java.util.Locale;

/** Whether an agent may act. Anything but {@code ACTIVE} stops it at the next decision and the next verification. */
public enum AgentState {
    ACTIVE,
    SUSPENDED,
    RETIRED;

    /** Lower case, as in the API and in words for people. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
