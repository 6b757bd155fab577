package dev.chancery.identity;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import java.util.List;
import java.util.Optional;

/**
 * The registered agents, Chancery's own among them. Each change is told to the ledger in the transaction that makes it,
 * joins the caller's if there is one, and counts at the next decision and the next verification.
 */
public interface Agents {

    /** The name of the agent under which reviews run. */
    String REVIEW_AGENT = "review-agent";

    /** An agent that is part of Chancery; it exists from the first start. An unknown name is a broken world. */
    AgentRecord builtIn(String name);

    Optional<AgentRecord> find(AgentId id);

    Optional<AgentRecord> find(String name);

    /**
     * Up to {@code limit} agents by name, those after this name.
     *
     * @param after empty for the first page
     */
    List<AgentRecord> page(Filter filter, String after, int limit);

    AgentAnswer register(NewAgent agent, Actor by);

    /** Gives an agent another purpose, owner, environments, groups and SPIFFE id; its name stays. */
    AgentAnswer change(AgentId id, NewAgent changed, Actor by);

    AgentAnswer suspend(AgentId id, String reason, Actor by);

    AgentAnswer resume(AgentId id, String reason, Actor by);

    /** Stops an agent for good. */
    AgentAnswer retire(AgentId id, String reason, Actor by);

    /**
     * Which agents to list.
     *
     * @param text part of a name, a purpose or a group; empty for all
     */
    record Filter(String text, Optional<AgentState> state) {

        public static final Filter ALL = new Filter("", Optional.empty());
    }
}
