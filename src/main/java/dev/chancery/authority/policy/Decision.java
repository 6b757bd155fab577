package dev.chancery.authority.policy;

import dev.chancery.authority.policy.cedar.CedarRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about one act and why: the code of a refusal, the policies that determined it, of which version, what
 * they oblige to, how long deciding took, and what policy sets that are only recorded would have said. The request as
 * policy saw it is absent where policy was not asked.
 */
public record Decision(
        Outcome outcome,
        String code,
        String reason,
        List<String> policies,
        String policyVersion,
        List<Obligation> obligations,
        Duration taken,
        List<ShadowDecision> shadows,
        @Nullable CedarRequest request) {

    public static final String ALLOWED = "allowed";
    public static final String DENIED = "policy_denied";
    public static final String ESCALATED = "approval_required";
    public static final String FAILED = "policy_error";
    public static final String MALFORMED = "malformed_policy_obligation";
    public static final String UNPROVEN = "proof_required";

    public Decision {
        policies = List.copyOf(policies);
        obligations = List.copyOf(obligations);
        shadows = List.copyOf(shadows);
    }

    /** A decision of enforced policies alone. */
    public Decision(
            Outcome outcome,
            String reason,
            List<String> policies,
            String policyVersion,
            List<Obligation> obligations,
            Duration taken) {
        this(outcome, codeOf(outcome), reason, policies, policyVersion, obligations, taken, List.of(), null);
    }

    /** The same, with the request it answered and what is only recorded beside it. */
    Decision about(CedarRequest asked, List<ShadowDecision> recorded) {
        return new Decision(outcome, code, reason, policies, policyVersion, obligations, taken, recorded, asked);
    }

    private static String codeOf(Outcome outcome) {
        return switch (outcome) {
            case ALLOW -> ALLOWED;
            case DENY -> DENIED;
            case ESCALATE -> ESCALATED;
        };
    }

    /** What the obligations come down to. */
    public Obligations bounds() {
        return Obligations.of(obligations);
    }
}
