package dev.chancery.identity;

import dev.chancery.kernel.AgentId;
import java.util.Optional;

/** The registered agents, Chancery's own among them. */
public interface Agents {

    /** The name of the agent under which reviews run. */
    String REVIEW_AGENT = "review-agent";

    /** An agent that is part of Chancery; it exists from the first start. An unknown name is a broken world. */
    AgentRecord builtIn(String name);

    Optional<AgentRecord> find(AgentId id);
}
