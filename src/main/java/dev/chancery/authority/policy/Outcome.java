package dev.chancery.authority.policy;

import java.util.Locale;

/** Policy's answer; to escalate is to leave the act to a person. */
public enum Outcome {
    ALLOW,
    DENY,
    ESCALATE;

    /** Lower case, as it is stored. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
