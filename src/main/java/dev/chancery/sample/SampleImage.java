package dev.chancery.sample;

import dev.chancery.attest.Statement;
import dev.chancery.attest.Subject;
import dev.chancery.kernel.Digest;
import dev.chancery.provenance.chain.PredicateTypes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** An image of the sample and all that is to say about it and its commit. */
record SampleImage(String name, Digest digest, Digest commit) {

    private static final String REPOSITORY = "https://git.example/acme/payments";
    private static final String AT = "2026-03-02T10:15:00Z";

    static SampleImage of(String name, Digest commit) {
        var content = "image " + name + " of " + commit;
        return new SampleImage(name, Digest.sha256(content.getBytes(StandardCharsets.UTF_8)), commit);
    }

    String resourceUri() {
        return "oci://registry.example/acme/payments";
    }

    Statement intent() {
        return aboutCommit(
                PredicateTypes.INTENT,
                Map.of(
                        "summary",
                        "Refunds appear in the month they were made.",
                        "requestedBy",
                        Map.of("id", "grace"),
                        "requestedAt",
                        AT,
                        "repository",
                        REPOSITORY));
    }

    Statement pullRequest(String author) {
        return aboutCommit(
                PredicateTypes.PULL_REQUEST,
                Map.of(
                        "url",
                        REPOSITORY + "/pulls/" + commit.abbreviated(),
                        "author",
                        person(author),
                        "mergedAt",
                        AT,
                        "target",
                        "main",
                        "repository",
                        REPOSITORY));
    }

    Statement approval(String approver, String author) {
        return aboutCommit(
                PredicateTypes.HUMAN_APPROVAL,
                Map.of(
                        "approver",
                        person(approver),
                        "author",
                        person(author),
                        "approvedAt",
                        AT,
                        "of",
                        REPOSITORY + "/pulls/" + commit.abbreviated(),
                        "repository",
                        REPOSITORY));
    }

    Statement build() {
        return aboutImage(
                PredicateTypes.SLSA_PROVENANCE,
                Map.of(
                        "buildDefinition",
                        Map.of(
                                "buildType", "https://ci.example/container/v1",
                                "externalParameters", Map.of("ref", "refs/heads/main"),
                                "resolvedDependencies",
                                        List.of(Map.of(
                                                "uri",
                                                "git+" + REPOSITORY + "@refs/heads/main",
                                                "digest",
                                                Map.of("gitCommit", commit.hex())))),
                        "runDetails",
                        Map.of("builder", Map.of("id", "https://ci.example/runners/hosted"))));
    }

    Statement signature() {
        return aboutImage(PredicateTypes.ARTIFACT_SIGNATURE, Map.of());
    }

    Statement changeClass(String changeClass, String rollback) {
        return new Statement(
                List.of(Subject.of(name, digest), Subject.of("acme/payments", commit)),
                PredicateTypes.CHANGE_CLASS,
                Map.of("class", changeClass, "rollback", rollback));
    }

    Statement request(String environment) {
        return aboutImage(
                PredicateTypes.DEPLOYMENT_REQUEST,
                Map.of(
                        "environment",
                        environment,
                        "requestedBy",
                        person("grace"),
                        "requestedAt",
                        AT,
                        "resourceUri",
                        resourceUri()));
    }

    Statement deployment(String environment, String rollout, String changeClass) {
        return aboutImage(
                PredicateTypes.DEPLOYMENT,
                Map.of(
                        "environment",
                        environment,
                        "rollout",
                        rollout,
                        "deployedAt",
                        rollout.endsWith("8") ? "2026-03-04T12:40:00Z" : "2026-03-02T11:00:00Z",
                        "approver",
                        person("ada"),
                        "class",
                        changeClass,
                        "resourceUri",
                        resourceUri()));
    }

    /** What Kubernetes would ask about a pod that runs it. */
    byte[] review(String environment) {
        return """
                {"apiVersion":"admission.k8s.io/v1","kind":"AdmissionReview","request":{"uid":"sample-%s-%s",
                 "kind":{"group":"","version":"v1","kind":"Pod"},"operation":"CREATE","namespace":"%s",
                 "object":{"spec":{"containers":[{"name":"payments","image":"%s@%s"}]}}}}""".formatted(
                        environment,
                        digest.hex().substring(0, 8),
                        environment,
                        resourceUri().substring("oci://".length()),
                        digest)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> person(String id) {
        return Map.of("id", id, "kind", "person");
    }

    private Statement aboutImage(String type, Map<String, Object> predicate) {
        return new Statement(List.of(Subject.of(name, digest)), type, predicate);
    }

    private Statement aboutCommit(String type, Map<String, Object> predicate) {
        return new Statement(List.of(Subject.of("acme/payments", commit)), type, predicate);
    }
}
