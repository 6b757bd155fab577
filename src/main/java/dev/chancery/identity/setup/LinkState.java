package dev.chancery.identity.setup;

/** What a presented setup link still opens. */
public enum LinkState {
    OPEN,
    USED,
    EXPIRED,
    UNKNOWN
}
