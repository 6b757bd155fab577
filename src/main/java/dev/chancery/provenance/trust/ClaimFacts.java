package dev.chancery.provenance.trust;

import dev.chancery.attest.Statement;
import dev.chancery.attest.Subject;
import java.util.List;
import java.util.Map;

/** What a claim says it is about, in the words scopes are written in; empty where it does not say. */
public record ClaimFacts(List<String> subjects, String repository, String environment) {

    /** The names of the subjects, and the repository and environment the predicate names. */
    public static ClaimFacts of(Statement statement) {
        var predicate = statement.predicate();
        return new ClaimFacts(
                statement.subjects().stream().map(Subject::name).toList(),
                predicate.get("repository") instanceof String repository ? repository : source(predicate),
                predicate.get("environment") instanceof String environment ? environment : "");
    }

    /** The repository a build says it was made from, without the revision after it. */
    private static String source(Map<String, Object> predicate) {
        return predicate.get("buildDefinition") instanceof Map<?, ?> build
                        && build.get("resolvedDependencies") instanceof List<?> dependencies
                        && !dependencies.isEmpty()
                        && dependencies.getFirst() instanceof Map<?, ?> first
                        && first.get("uri") instanceof String uri
                ? uri.replaceFirst("^git\\+", "").replaceFirst("@[^@/]*(/[^@]*)?$", "")
                : "";
    }
}
