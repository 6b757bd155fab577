package dev.chancery.authority;

import java.util.List;
import java.util.UUID;

/**
 * A decision that nothing follows from.
 *
 * @param outcome {@code allow}, {@code deny} or {@code escalate}
 * @param code stable, of a refusal; {@code allowed} otherwise
 * @param obligations such as {@code max_ttl=10}
 */
public record AccessAnswer(
        UUID decision,
        String outcome,
        String code,
        String reason,
        List<String> policies,
        String policyVersion,
        List<String> obligations) {

    public AccessAnswer {
        policies = List.copyOf(policies);
        obligations = List.copyOf(obligations);
    }

    public boolean allows() {
        return outcome.equals("allow");
    }
}
