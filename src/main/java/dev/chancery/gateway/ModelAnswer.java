package dev.chancery.gateway;

import dev.chancery.kernel.Refusal;
import dev.chancery.models.Reply;

/** What came of an agent's wish to ask a model. */
public sealed interface ModelAnswer {

    /** The provider was asked, and this is what came back. */
    record Replied(Reply reply) implements ModelAnswer {}

    /** Nobody was asked, and nothing was spent. */
    record TurnedAway(Refusal refusal) implements ModelAnswer {}
}
