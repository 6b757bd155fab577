package dev.chancery.authority.policy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A decision together with everything it was about. */
public record DecidedAct(UUID id, Question question, Decision decision) {

    public boolean isAllowed() {
        return decision.outcome() == Outcome.ALLOW;
    }

    /** The request as it is kept: in JSON, with its arguments only where policy obliges to keep them. */
    public Optional<String> keptRequest() {
        return Optional.ofNullable(decision.request())
                .map(it -> it.toJson(decision.bounds().keepsArguments()));
    }

    /** The same question, answered no after all, for a reason that came up after policy had spoken. */
    public DecidedAct overruled(String reason, String policy) {
        var no = new Decision(
                Outcome.DENY, reason, List.of(policy), decision.policyVersion(), List.of(), decision.taken());
        return new DecidedAct(id, question, no);
    }
}
