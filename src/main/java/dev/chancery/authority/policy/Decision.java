package dev.chancery.authority.policy;

import java.time.Duration;
import java.util.List;

/**
 * What was decided about one act and why: the policies that determined it, of which version, what they oblige to, and
 * how long deciding took.
 */
public record Decision(
        Outcome outcome,
        String reason,
        List<String> policies,
        String policyVersion,
        List<Obligation> obligations,
        Duration taken) {

    public Decision {
        policies = List.copyOf(policies);
        obligations = List.copyOf(obligations);
    }
}
