package dev.chancery.authority;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;

/** What policy says to an act, without anything following from it. */
public interface Access {

    /** Decides now, as the credential desk would, and records the answer as an evaluation. Nothing is issued. */
    AccessAnswer evaluate(ActRequest request);

    /**
     * Whether policy could allow this agent this action with some arguments under some task. It errs on the side of yes:
     * whoever lists what can be called still asks about each call.
     */
    boolean couldAllow(AgentId agent, Actor onBehalfOf, KnownAction action);

    /** Every policy with what it says to the act and why. Nothing is issued, and nothing recorded. */
    Explanation explain(ActRequest request);
}
