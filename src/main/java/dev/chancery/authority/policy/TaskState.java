package dev.chancery.authority.policy;

import java.util.Locale;

/** Where a task is in its life. */
public enum TaskState {
    OPEN,
    CLOSED,
    REVOKED;

    /** Lower case, as it is stored and shown. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static TaskState of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
