package dev.chancery.attest;

import java.util.Locale;

/** What one of our own keys signs. A key made for one role never signs for another. */
public enum SigningRole {
    CREDENTIAL,
    ACCESS,
    LEDGER,
    REVIEW,
    GATEWAY,
    RELEASE;

    /** The lower-case name, the first part of the role's key ids. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of this label; anything else is an {@link IllegalArgumentException}. */
    public static SigningRole labelled(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
