package dev.chancery.authority.store;

/** Whether a credential and its task still count, with the first thing that speaks against them. */
public enum WorkStanding {
    GOOD,
    CREDENTIAL_REVOKED,
    TASK_UNKNOWN,
    TASK_CLOSED,
    TASK_REVOKED
}
