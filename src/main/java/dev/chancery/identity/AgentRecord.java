package dev.chancery.identity;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;

/** A registered agent: what it is for and whether it may act. */
public record AgentRecord(AgentId id, String name, String purpose, AgentState state) {

    /** The agent as the author of a ledger entry. */
    public Actor.Agent actor() {
        return new Actor.Agent(id, name);
    }
}
