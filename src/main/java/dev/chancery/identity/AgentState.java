package dev.chancery.identity;

/** Whether an agent may act. Anything but {@code ACTIVE} stops it at the next decision and the next verification. */
public enum AgentState {
    ACTIVE,
    SUSPENDED,
    RETIRED
}
