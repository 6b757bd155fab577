package dev.chancery.catalog;

import java.util.Locale;

/** Where a version is in its life. Its content is the same in every state. */
public enum VersionState {
    /** Written, or taken back by its author. */
    DRAFT,
    /** Waits for a second person. */
    PROPOSED,
    /** A second person vouched for it. It stays so. */
    APPROVED,
    /** A second person refused it. It stays so. */
    REJECTED;

    /** As {@code proposed}, the form of APIs and tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a second person has spoken. */
    public boolean isDecided() {
        return this == APPROVED || this == REJECTED;
    }
}
