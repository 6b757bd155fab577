package dev.chancery.provenance.release;

import dev.chancery.attest.Statement;
import dev.chancery.provenance.chain.HopKind;
import dev.chancery.provenance.chain.Reason;
import dev.chancery.provenance.release.ReleasePolicy.Requirement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whether what a verified statement says is what policy asks for, from that statement alone. */
final class ContentCheck {

    private ContentCheck() {}

    /** Why a statement does not count. */
    record Objection(Reason reason, String sentence) {}

    static Optional<Objection> objection(HopKind kind, Requirement requirement, Statement statement) {
        var says = new Said(statement.predicate());
        if (Boolean.TRUE.equals(statement.predicate().get("simulated"))) {
            return Optional.of(new Objection(
                    Reason.SIMULATED,
                    "The %s was made from simulated work, which is never evidence.".formatted(kind.inWords())));
        }
        return switch (kind) {
            case HUMAN_APPROVAL -> approval(requirement, says);
            case REVIEW_VERDICT -> verdict(requirement, says);
            case BUILD_PROVENANCE -> build(requirement, says);
            case PULL_REQUEST -> limited(requirement, "targets", "went into", says.text("target"));
            case CHANGE_CLASS -> limited(requirement, "classes", "is of class", says.text("class"));
            default -> Optional.empty();
        };
    }

    /** Dotted paths into a predicate whose shape nobody vouches for; what is not a text reads as an empty one. */
    private record Said(Map<String, Object> predicate) {

        String text(String path) {
            return value(path) instanceof String text ? text : "";
        }

        Object value(String path) {
            Object at = predicate;
            for (var name : path.split("\\.", -1)) {
                var next = at instanceof Map<?, ?> map ? map.get(name) : null;
                at = next == null ? "" : next;
            }
            return at;
        }
    }

    private static Optional<Objection> approval(Requirement requirement, Said says) {
        var approver = says.text("approver.id");
        if (!says.text("approver.kind").equals("person")) {
            return Optional.of(new Objection(
                    Reason.APPROVED_BY_AI,
                    "The approval is by the agent %s, and an AI's approval is never a person's.".formatted(approver)));
        }
        if (approver.isBlank() || isSame(approver, says.text("author.id"))) {
            return Optional.of(new Objection(
                    Reason.APPROVED_BY_THE_AUTHOR,
                    "The approval is by %s, who is the author.".formatted(approver.isBlank() ? "nobody" : approver)));
        }
        return limited(requirement, "approvers", "was approved by", approver);
    }

    private static boolean isSame(String one, String other) {
        return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }

    private static Optional<Objection> verdict(Requirement requirement, Said says) {
        var contested = says.value("classes.contested") instanceof Number number ? number.longValue() : 0;
        if (contested > requirement.mostContested()) {
            return unmet("The review left %d findings contested, and policy allows %d."
                    .formatted(contested, requirement.mostContested()));
        }
        return limited(requirement, "states", "was", says.text("state"));
    }

    private static Optional<Objection> build(Requirement requirement, Said says) {
        return limited(requirement, "builders", "was built by", says.text("runDetails.builder.id"))
                .or(() -> limited(requirement, "build_types", "was built as", says.text("buildDefinition.buildType")))
                .or(() -> limited(requirement, "repositories", "was built from", repository(says)));
    }

    private static String repository(Said says) {
        return says.value("buildDefinition.resolvedDependencies") instanceof List<?> list
                        && !list.isEmpty()
                        && list.getFirst() instanceof Map<?, ?> first
                        && first.get("uri") instanceof String uri
                ? uri
                : "";
    }

    private static Optional<Objection> limited(Requirement requirement, String member, String verb, String found) {
        return requirement.allows(member, found)
                ? Optional.empty()
                : unmet("It %s %s, and policy asks for %s."
                        .formatted(verb, found.isEmpty() ? "nothing it names" : found, requirement.inWords(member)));
    }

    private static Optional<Objection> unmet(String sentence) {
        return Optional.of(new Objection(Reason.POLICY_UNMET, sentence));
    }
}
