package dev.chancery.provenance.verdict;

import dev.chancery.attest.Statement;
import dev.chancery.provenance.chain.PredicateTypes;
import dev.chancery.review.ParticipantReport;
import dev.chancery.review.ReviewReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * That models took part in judging a commit or patch. A model that was asked has taken part, whatever became of its
 * answer; a review by analyzers alone is none of this.
 */
final class AiParticipation {

    private AiParticipation() {}

    static Optional<Statement> of(ReviewReport report) {
        var models = report.participants().stream()
                .filter(participant -> participant.kind() == ParticipantReport.Kind.MODEL)
                .map(ReviewVerdict::participant)
                .toList();
        return models.isEmpty()
                ? Optional.empty()
                : Optional.of(new Statement(
                        List.of(ReviewVerdict.subject(report)),
                        PredicateTypes.AI_PARTICIPATION,
                        predicate(report, models)));
    }

    private static Map<String, Object> predicate(ReviewReport report, List<Map<String, String>> models) {
        var predicate = new TreeMap<String, Object>(Map.of(
                "agent", "review-agent",
                "capturePoint", "the end of the review, in the transaction that ends it",
                "materiality", "a model was asked, whatever became of its answer",
                "redaction", "digests and versions only: no prompt, no code, no reply"));
        predicate.putAll(Map.of(
                "action", "reviewed",
                "reviewId", report.id().toString(),
                "invocationId", report.invocation().toString(),
                "participants", models,
                "verdict", report.state().label(),
                "output", ReviewVerdict.digestSet(AuditRecord.digest(report)),
                "simulated", report.simulated()));
        return predicate;
    }
}
