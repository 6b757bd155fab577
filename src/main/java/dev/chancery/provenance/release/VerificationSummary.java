package dev.chancery.provenance.release;

import dev.chancery.attest.Statement;
import dev.chancery.attest.Subject;
import dev.chancery.kernel.Digest;
import dev.chancery.provenance.chain.PredicateTypes;
import dev.chancery.provenance.governed.GovernedText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The result of a release check as a SLSA verification summary v1: all inputs are listed, pass or fail. */
final class VerificationSummary {

    private VerificationSummary() {}

    /** What a summary is about, and by whom and when it was made. */
    record Context(Digest about, String name, String resourceUri, String verifier, Instant at) {}

    static Statement of(Context context, ReleaseCheck.Outcome outcome, List<String> levels, GovernedText policy) {
        var predicate = new TreeMap<String, Object>(Map.of(
                "verifier", Map.of("id", context.verifier()),
                "timeVerified", context.at().toString(),
                "resourceUri", context.resourceUri(),
                "policy",
                        Map.of(
                                "uri", policyUri(policy),
                                "digest", Map.of("sha256", policy.digest().hex())),
                "inputAttestations",
                        outcome.inputs().stream()
                                .map(input -> Map.of("digest", Map.of("sha256", input.hex())))
                                .toList(),
                "verificationResult", outcome.passed() ? "PASSED" : "FAILED",
                "verifiedLevels", outcome.passed() ? levels : List.of("FAILED"),
                "slsaVersion", "1.1"));
        outcome.failed()
                .ifPresent(hop -> predicate.put(
                        "chancery",
                        Map.of(
                                "failedHop", hop.kind().label(),
                                "reason", hop.reason().code(),
                                "sentence", hop.sentence())));
        return new Statement(List.of(Subject.of(context.name(), context.about())), PredicateTypes.SLSA_VSA, predicate);
    }

    static String policyUri(GovernedText policy) {
        return "chancery:release-policy/" + policy.number();
    }
}
