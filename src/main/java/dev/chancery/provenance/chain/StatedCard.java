package dev.chancery.provenance.chain;

import dev.chancery.attest.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the statements of others say, for their cards. */
final class StatedCard {

    private final Map<String, Object> says;

    private StatedCard(Map<String, Object> says) {
        this.says = says;
    }

    static Card of(Statement statement) {
        var card = new StatedCard(statement.predicate());
        return switch (statement.predicateType()) {
            case PredicateTypes.INTENT ->
                new Card("stated", List.of(card.text("summary"), "by " + card.text("requestedBy", "id")));
            case PredicateTypes.PULL_REQUEST ->
                new Card("merged", List.of(card.text("url"), "by " + card.text("author", "id")));
            case PredicateTypes.HUMAN_APPROVAL ->
                new Card(
                        "approved by " + card.text("approver", "id"),
                        List.of(card.text("of"), card.moment("approvedAt")));
            case PredicateTypes.SLSA_PROVENANCE -> card.build();
            case PredicateTypes.ARTIFACT_SIGNATURE -> new Card("signed", List.of("the artifact's digest"));
            case PredicateTypes.CHANGE_CLASS ->
                new Card(card.text("class"), List.of(card.optional("rollback").orElse("no rollback notes")));
            case PredicateTypes.SLSA_VSA ->
                new Card(
                        "PASSED".equals(statement.predicate().get("verificationResult")) ? "passed" : "failed",
                        List.of(card.text("resourceUri"), card.moment("timeVerified")));
            case PredicateTypes.DEPLOYMENT_REQUEST ->
                new Card("asked for " + card.text("environment"), List.of("by " + card.text("requestedBy", "id")));
            case PredicateTypes.ADMISSION -> card.admission();
            case PredicateTypes.DEPLOYMENT ->
                new Card(
                        "runs in " + card.text("environment"),
                        List.of(card.text("rollout"), card.moment("deployedAt")));
            default -> new Card("stated", List.of(statement.predicateType()));
        };
    }

    private Card build() {
        var by = says.get("runDetails") instanceof Map<?, ?> run && run.get("builder") instanceof Map<?, ?> builder
                ? String.valueOf(builder.get("id"))
                : "an unnamed builder";
        return new Card("built", List.of("by " + by, text("buildDefinition", "buildType")));
    }

    private Card admission() {
        return new Card(
                Boolean.TRUE.equals(says.get("emergency")) ? "let in, emergency" : "let in",
                List.of("to " + text("environment"), moment("admittedAt")));
    }

    /** To the minute, and as it is written when it is none. */
    private String moment(String name) {
        var text = text(name);
        return text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:.*Z")
                ? text.substring(0, 10) + " " + text.substring(11, 16) + " UTC"
                : text;
    }

    private String text(String name) {
        return optional(name).orElse("–");
    }

    private String text(String outer, String inner) {
        return says.get(outer) instanceof Map<?, ?> map && map.get(inner) instanceof String text ? text : "–";
    }

    private Optional<String> optional(String name) {
        return says.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
