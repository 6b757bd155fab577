package dev.chancery.authority.policy;

import java.util.List;

/** What would have been decided had this version of a policy set been enforced too. */
public record ShadowDecision(String policySet, Outcome outcome, List<String> policies) {

    public ShadowDecision {
        policies = List.copyOf(policies);
    }

    /** {@code tools@4 deny tools:forbid-at-night}, as it is kept. */
    @Override
    public String toString() {
        return (policySet + " " + outcome.label() + " " + String.join(",", policies)).strip();
    }
}
