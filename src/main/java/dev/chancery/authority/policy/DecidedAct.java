package dev.chancery.authority.policy;

import java.util.UUID;

/** A decision together with everything it was about. */
public record DecidedAct(UUID id, Question question, Decision decision) {

    public boolean isAllowed() {
        return decision.outcome() == Outcome.ALLOW;
    }
}
