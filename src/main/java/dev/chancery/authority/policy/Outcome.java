package dev.chancery.authority.policy;

import java.util.Locale;

/** Policy's answer. */
public enum Outcome {
    ALLOW,
    DENY;

    /** Lower case, as it is stored. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
