package dev.chancery.authority;

/** Where an agent asks for permission: decides, records and signs in one transaction of its own. */
public interface CredentialDesk {

    /**
     * Decides on exactly this act, now. Never call it inside a transaction: its answer is durable when it returns, and
     * the task must be visible to it.
     */
    CredentialAnswer request(ActRequest act);
}
