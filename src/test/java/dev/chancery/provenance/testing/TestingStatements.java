package dev.chancery.provenance.testing;

import dev.chancery.attest.Envelope;
import dev.chancery.attest.Signer;
import dev.chancery.attest.SigningRole;
import dev.chancery.attest.Statement;
import dev.chancery.attest.Subject;
import dev.chancery.kernel.Digest;
import dev.chancery.provenance.chain.PredicateTypes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Everything that is to say about one image and its commit, statement by statement. */
public record TestingStatements(Digest image, Digest commit) {

    public static final String RESOURCE = "oci://registry.example/payments";

    private static final String AT = "2026-03-01T09:00:00Z";
    private static final Map<String, Object> POLICY =
            Map.of("uri", "chancery:release-policy/1", "digest", Map.of("sha256", "0".repeat(64)));

    /** About an image and a commit nobody else has. */
    public static TestingStatements fresh() {
        return new TestingStatements(TestingCommits.freshImage(), Digest.gitCommit(TestingCommits.fresh()));
    }

    public Statement build() {
        return build(commit);
    }

    /** A build from another commit. */
    public Statement build(Digest source) {
        return aboutImage(
                PredicateTypes.SLSA_PROVENANCE,
                Map.of(
                        "buildDefinition",
                        Map.of(
                                "buildType",
                                "https://example.org/build/v1",
                                "externalParameters",
                                Map.of(),
                                "resolvedDependencies",
                                List.of(Map.of(
                                        "uri",
                                        "git+https://git.example/acme/payments@refs/heads/main",
                                        "digest",
                                        Map.of(source.algorithm(), source.hex())))),
                        "runDetails",
                        Map.of("builder", Map.of("id", "https://ci.example/builder"))));
    }

    public Statement signature() {
        return aboutImage(PredicateTypes.ARTIFACT_SIGNATURE, Map.of());
    }

    public Statement changeClass() {
        return new Statement(
                List.of(Subject.of("payments", image), Subject.of("payments", commit)),
                PredicateTypes.CHANGE_CLASS,
                Map.of("class", "stateless", "rollback", "Roll back at will."));
    }

    public Statement pullRequest() {
        return aboutCommit(
                PredicateTypes.PULL_REQUEST,
                Map.of("url", "https://git.example/acme/payments/pulls/7", "author", person("grace"), "mergedAt", AT));
    }

    public Statement approval() {
        return approval(person("ada"), person("grace"));
    }

    public Statement approval(Map<String, String> approver, Map<String, String> author) {
        return aboutCommit(
                PredicateTypes.HUMAN_APPROVAL,
                Map.of(
                        "approver", approver,
                        "author", author,
                        "approvedAt", AT,
                        "of", "https://git.example/acme/payments/pulls/7"));
    }

    public Statement verdict() {
        return verdict("analyzer", false);
    }

    public Statement verdict(String kind, boolean simulated) {
        return aboutCommit(
                PredicateTypes.REVIEW_VERDICT,
                Map.of(
                        "reviewId",
                        "0198f0c0-0000-7000-8000-000000000001",
                        "invocationId",
                        "0198f0c0-0000-7000-8000-000000000002",
                        "state",
                        "full",
                        "classes",
                        Map.of("consensus", 0, "majority", 0, "minority", 0, "contested", 0),
                        "participants",
                        List.of(Map.of(
                                "id", "one",
                                "framing", "security",
                                "kind", kind,
                                "version", "1",
                                "outcome", "in_budget")),
                        "change",
                        Map.of("digest", Map.of("sha256", "0".repeat(64))),
                        "auditRecord",
                        Map.of("sha256", "0".repeat(64)),
                        "simulated",
                        simulated,
                        "timeSubmitted",
                        AT));
    }

    public Statement participation() {
        return participation(false);
    }

    public Statement participation(boolean simulated) {
        return aboutCommit(
                PredicateTypes.AI_PARTICIPATION,
                Map.of(
                        "action", "reviewed",
                        "agent", "review-agent",
                        "modelClass", "sonnet",
                        "reviewId", "0198f0c0-0000-7000-8000-000000000001",
                        "materiality", "a model was asked",
                        "capturePoint", "the end of the review",
                        "redaction", "digests only",
                        "evidence", List.of(),
                        "simulated", simulated));
    }

    public Statement intent() {
        return aboutCommit(
                PredicateTypes.INTENT,
                Map.of("summary", "Refunds are kept.", "requestedBy", Map.of("id", "grace"), "requestedAt", AT));
    }

    public Statement deploymentRequest() {
        return aboutImage(
                PredicateTypes.DEPLOYMENT_REQUEST,
                Map.of("environment", "production", "requestedBy", person("grace"), "requestedAt", AT));
    }

    public Statement admission() {
        return aboutImage(
                PredicateTypes.ADMISSION,
                Map.of(
                        "environment",
                        "production",
                        "resourceUri",
                        RESOURCE,
                        "admittedAt",
                        AT,
                        "policy",
                        POLICY,
                        "basis",
                        Map.of("sha256", "0".repeat(64)),
                        "emergency",
                        false));
    }

    public Statement override() {
        return aboutImage(
                PredicateTypes.EMERGENCY_OVERRIDE,
                Map.of(
                        "environment",
                        "production",
                        "resourceUri",
                        RESOURCE,
                        "reason",
                        "Payments are down",
                        "requestedBy",
                        Map.of("id", "person:grace"),
                        "approvedBy",
                        Map.of("id", "person:ada"),
                        "notBefore",
                        AT,
                        "notAfter",
                        "2026-03-01T11:00:00Z"));
    }

    public Statement summary() {
        return aboutImage(
                PredicateTypes.SLSA_VSA,
                Map.of(
                        "verifier",
                        Map.of("id", "https://chancery.dev/release-verifier"),
                        "timeVerified",
                        AT,
                        "resourceUri",
                        RESOURCE,
                        "policy",
                        POLICY,
                        "inputAttestations",
                        List.of(Map.of("digest", Map.of("sha256", "0".repeat(64)))),
                        "verificationResult",
                        "PASSED",
                        "verifiedLevels",
                        List.of("CHANCERY_RELEASE_L1")));
    }

    /** One sound statement of each kind, in the order of the chain. */
    public List<Statement> ofEachKind() {
        return List.of(
                intent(),
                pullRequest(),
                participation(),
                verdict(),
                approval(),
                build(),
                signature(),
                changeClass(),
                summary(),
                deploymentRequest(),
                admission(),
                deployment("production", "stateless"),
                override());
    }

    public Statement deployment(String environment, String changeClass) {
        return aboutImage(
                PredicateTypes.DEPLOYMENT,
                Map.of(
                        "environment", environment,
                        "rollout", "payments-7",
                        "deployedAt", AT,
                        "class", changeClass,
                        "resourceUri", RESOURCE));
    }

    public static Map<String, String> person(String id) {
        return Map.of("id", id, "kind", "person");
    }

    public static Map<String, String> agent(String id) {
        return Map.of("id", id, "kind", "agent");
    }

    public Statement aboutImage(String type, Map<String, Object> predicate) {
        return new Statement(List.of(Subject.of("payments", image)), type, predicate);
    }

    public Statement aboutCommit(String type, Map<String, Object> predicate) {
        return new Statement(List.of(Subject.of("payments", commit)), type, predicate);
    }

    /** The statement in the envelope of whoever makes such claims, as bytes. */
    public static byte[] signed(Statement statement) {
        return signed(statement, rightfulSigner(statement.predicateType()));
    }

    public static byte[] signed(Statement statement, Signer... signers) {
        return Envelope.sign(Statement.PAYLOAD_TYPE, statement.toBytes(), signers)
                .toJson()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Signer rightfulSigner(String predicateType) {
        return switch (predicateType) {
            case PredicateTypes.REVIEW_VERDICT, PredicateTypes.AI_PARTICIPATION ->
                TestingKeys.signer(SigningRole.REVIEW);
            case PredicateTypes.SLSA_VSA, PredicateTypes.EMERGENCY_OVERRIDE, PredicateTypes.ADMISSION ->
                TestingKeys.signer(SigningRole.RELEASE);
            case PredicateTypes.SLSA_PROVENANCE -> TestingParties.signer("ci");
            case PredicateTypes.ARTIFACT_SIGNATURE, PredicateTypes.CHANGE_CLASS ->
                TestingParties.signer("release-signer");
            case PredicateTypes.DEPLOYMENT, PredicateTypes.DEPLOYMENT_REQUEST ->
                TestingParties.signer("deployment-controller");
            default -> TestingParties.signer("source-control");
        };
    }
}
