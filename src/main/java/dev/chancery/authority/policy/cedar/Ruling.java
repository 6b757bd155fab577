package dev.chancery.authority.policy.cedar;

import dev.chancery.authority.policy.Decision;
import dev.chancery.authority.policy.Obligation;
import dev.chancery.authority.policy.Outcome;
import java.util.List;

/** What policies say to a request: the outcome, the code of a refusal, why, by which policies, under what obligations. */
public record Ruling(Outcome outcome, String code, String reason, List<String> policies, List<Obligation> obligations) {

    public Ruling {
        policies = List.copyOf(policies);
        obligations = List.copyOf(obligations);
    }

    /** No, under this code. */
    public static Ruling denied(String code, String reason, List<String> policies) {
        return new Ruling(Outcome.DENY, code, reason, policies, List.of());
    }

    /** No, because policy itself could not be asked. */
    public static Ruling failed(String reason, List<String> policies) {
        return denied(Decision.FAILED, reason, policies);
    }

    /** Whether an agent would notice the difference. */
    public boolean isSameAs(Ruling other) {
        return outcome == other.outcome && code.equals(other.code) && obligations.equals(other.obligations);
    }
}
