package dev.chancery.provenance.verdict;

import dev.chancery.attest.Statement;
import dev.chancery.provenance.chain.PredicateTypes;
import dev.chancery.review.ModelPart;
import dev.chancery.review.ParticipantReport;
import dev.chancery.review.ReviewReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * That models took part in judging a commit or patch. A model that was asked has taken part, whatever became of its
 * answer; a review by analyzers alone is none of this.
 */
final class AiParticipation {

    private AiParticipation() {}

    /** The participation in this review, whose agent read the change under these credentials. */
    static Optional<Statement> of(ReviewReport report, List<UUID> credentials) {
        var models = report.participants().stream()
                .filter(participant -> participant.kind() == ParticipantReport.Kind.MODEL)
                .toList();
        return models.isEmpty()
                ? Optional.empty()
                : Optional.of(new Statement(
                        List.of(ReviewVerdict.subject(report)),
                        PredicateTypes.AI_PARTICIPATION,
                        predicate(report, models, credentials)));
    }

    private static Map<String, Object> predicate(
            ReviewReport report, List<ParticipantReport> models, List<UUID> credentials) {
        var predicate = new TreeMap<String, Object>(Map.of(
                "action", "reviewed",
                "agent", "review-agent",
                "capturePoint", "the end of the review, in the transaction that ends it",
                "materiality", "a model was asked, whatever became of its answer",
                "redaction", "digests and versions only: no prompt, no code, no reply"));
        predicate.putAll(Map.of(
                "reviewId", report.id().toString(),
                "invocationId", report.invocation().toString(),
                "participants", models.stream().map(ReviewMembers::participant).toList(),
                "verdict", report.state().label(),
                "output", ReviewMembers.auditRecord(report),
                "evidence", evidence(report, credentials),
                "simulated", report.simulated()));
        var parts = models.stream().flatMap(it -> it.model().stream()).toList();
        modelClass(parts).ifPresent(model -> predicate.put("modelClass", model));
        promptVersions(models).ifPresent(versions -> predicate.put("promptVersions", versions));
        report.bundle()
                .ifPresent(bundle ->
                        predicate.put("routingVersion", bundle.routing().title()));
        credentials.stream().findFirst().ifPresent(id -> predicate.put("credential", id.toString()));
        return predicate;
    }

    /** The one model, or every one of them where several were asked. */
    private static Optional<String> modelClass(List<ModelPart> parts) {
        return Optional.of(
                        parts.stream().map(ModelPart::model).distinct().sorted().collect(Collectors.joining(", ")))
                .filter(names -> !names.isEmpty());
    }

    private static Optional<Map<String, String>> promptVersions(List<ParticipantReport> models) {
        var versions = new TreeMap<String, String>();
        models.forEach(participant -> participant
                .model()
                .ifPresent(
                        model -> versions.put(participant.id(), model.prompt().title())));
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions);
    }

    private static List<String> evidence(ReviewReport report, List<UUID> credentials) {
        var evidence = new ArrayList<String>();
        evidence.add("review:" + report.id());
        evidence.add("invocation:" + report.invocation());
        credentials.forEach(id -> evidence.add("credential:" + id));
        return evidence;
    }
}
