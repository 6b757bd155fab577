package dev.chancery.provenance.release;

import dev.chancery.attest.Statement;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.Refusal;
import dev.chancery.provenance.chain.CheckedStatement;
import dev.chancery.provenance.chain.PredicateTypes;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a verification summary lets an artifact through: the seven checks of SLSA's VSA specification ("How to
 * verify"), and that it was made under the policy in force and is fresh enough.
 */
public final class SummaryCheck {

    private final String verifier;
    private final String resourceUri;
    private final List<String> levels;

    public SummaryCheck(String verifier, String resourceUri, List<String> levels) {
        this.verifier = verifier;
        this.resourceUri = resourceUri;
        this.levels = List.copyOf(levels);
    }

    /** The policy a summary has to be made under, and the oldest moment it may be of. */
    public record Bounds(Digest policy, Instant notBefore, Instant now) {}

    /** Why the summary does not let this artifact through; empty when it does. */
    public Optional<Refusal> objection(CheckedStatement summary, Digest about, Bounds bounds) {
        var statement = summary.check().statement();
        // 1: signed by a root of trust we pinned
        if (!summary.holds() || statement.isEmpty()) {
            return refusal(
                    "summary_" + summary.check().reason().code(),
                    "The verification summary does not hold: " + summary.check().sentence());
        }
        return form(statement.get(), about)
                .or(() -> content(statement.get().predicate()))
                .or(() -> age(statement.get().predicate(), bounds));
    }

    private static Optional<Refusal> form(Statement statement, Digest about) {
        // 2: about this artifact
        if (statement.subjects().stream().noneMatch(subject -> subject.matches(about))) {
            return refusal("summary_of_another_artifact", "The verification summary is about another artifact.");
        }
        // 3: a summary
        return statement.predicateType().equals(PredicateTypes.SLSA_VSA)
                ? Optional.empty()
                : refusal("not_a_summary", "The statement is no verification summary.");
    }

    private Optional<Refusal> content(Map<String, Object> says) {
        // 4: by the verifier we trust
        var by = says.get("verifier") instanceof Map<?, ?> found ? String.valueOf(found.get("id")) : "nobody";
        if (!by.equals(verifier)) {
            return refusal(
                    "summary_by_another_verifier",
                    "The verification summary is by %s, but %s is the verifier here.".formatted(by, verifier));
        }
        // 5: for this resource
        if (!resourceUri.equals(says.get("resourceUri"))) {
            return refusal(
                    "summary_for_another_resource",
                    "The verification summary is for %s, but the artifact is deployed as %s."
                            .formatted(says.get("resourceUri"), resourceUri));
        }
        // 6: passed
        if (!"PASSED".equals(says.get("verificationResult"))) {
            return refusal("verification_failed", failure(says));
        }
        // 7: at the levels we ask for
        return says.get("verifiedLevels") instanceof List<?> found && found.containsAll(levels)
                ? Optional.empty()
                : refusal(
                        "level_too_low",
                        "The verification summary claims %s, but %s are asked for."
                                .formatted(says.get("verifiedLevels"), levels));
    }

    private static String failure(Map<String, Object> says) {
        return says.get("chancery") instanceof Map<?, ?> told && told.get("sentence") instanceof String sentence
                ? sentence
                : "The release verification failed.";
    }

    private static Optional<Refusal> age(Map<String, Object> says, Bounds bounds) {
        var made = moment(says);
        if (made.isEmpty() || made.get().isBefore(bounds.notBefore())) {
            return refusal(
                    "summary_too_old",
                    "The verification summary is of %s, and the oldest that counts is of %s."
                            .formatted(made.map(Instant::toString).orElse("no time"), bounds.notBefore()));
        }
        if (made.get().isAfter(bounds.now().plusSeconds(60))) {
            return refusal("summary_not_yet", "The verification summary is of a time to come, " + made.get() + ".");
        }
        var isUnderPolicy = says.get("policy") instanceof Map<?, ?> policy
                && policy.get("digest") instanceof Map<?, ?> digest
                && bounds.policy().hex().equals(digest.get("sha256"));
        return isUnderPolicy
                ? Optional.empty()
                : refusal(
                        "summary_under_another_policy",
                        "The verification summary was made under another version of the release policy.");
    }

    private static Optional<Instant> moment(Map<String, Object> says) {
        try {
            return says.get("timeVerified") instanceof String text
                    ? Optional.of(Instant.parse(text))
                    : Optional.empty();
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }

    private static Optional<Refusal> refusal(String code, String sentence) {
        return Optional.of(new Refusal(code, sentence));
    }
}
