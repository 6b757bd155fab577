package dev.chancery.authority;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;

/** What policy says to an act, without anything following from it. */
public interface Access {

    /** Decides now, as the credential desk would, and records the answer as an evaluation. Nothing is issued. */
    AccessAnswer evaluate(ActRequest request);

    /**
     * The same for an act that is asked for many times a second: a yes recorded within the last second, to the same question
     * under the same versions of the policies, counts again and is not recorded anew. What stops an agent, or ends a task on
     * another node, is noticed within that second. A no is always given and recorded anew. The record is durable when this
     * returns. Never call it inside a transaction.
     */
    AccessAnswer evaluateLately(ActRequest request);

    /**
     * Whether policy could allow this agent this action with some arguments under some task. It errs on the side of yes:
     * whoever lists what can be called still asks about each call.
     */
    boolean couldAllow(AgentId agent, Actor onBehalfOf, KnownAction action);

    /** Every policy with what it says to the act and why. Nothing is issued, and nothing recorded. */
    Explanation explain(ActRequest request);
}
