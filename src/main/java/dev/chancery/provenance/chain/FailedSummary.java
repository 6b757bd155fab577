package dev.chancery.provenance.chain;

import dev.chancery.attest.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The hop of a summary that was signed rightfully and says no: it fails, with the hop the verifier named. */
final class FailedSummary {

    private FailedSummary() {}

    static Optional<ChainHop> of(HopKind kind, Statement statement, List<CheckedStatement> filling) {
        if (kind != HopKind.VERIFICATION_SUMMARY
                || "PASSED".equals(statement.predicate().get("verificationResult"))) {
            return Optional.empty();
        }
        var why = statement.predicate().get("chancery") instanceof Map<?, ?> told
                        && told.get("sentence") instanceof String sentence
                ? sentence
                : "It does not say why.";
        return Optional.of(new ChainHop(
                kind,
                HopState.FAILED,
                Reason.POLICY_UNMET,
                "The release verification failed: " + why,
                "failed",
                List.of(why),
                filling));
    }
}
