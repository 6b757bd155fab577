package dev.chancery.provenance.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.KeyRing;
import dev.chancery.attest.SigningRole;
import dev.chancery.attest.Statement;
import dev.chancery.kernel.Actor;
import dev.chancery.provenance.recording.AttestationDesk;
import dev.chancery.provenance.recording.IntakeAnswer;
import dev.chancery.provenance.testing.TestingParties;
import dev.chancery.provenance.testing.TestingSigstore;
import dev.chancery.provenance.testing.TestingStatements;
import dev.chancery.provenance.testing.TrustedParties;
import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The workflow of {@code src/docs/github-actions}, its steps run as they are written. */
@WholeApplication
class GitHubActionsRecipeIT {

    private static final Path RECIPE = Path.of("src/docs/github-actions");

    @Autowired
    TestAccess access;

    @Autowired
    TrustedParties parties;

    @Autowired
    AttestationDesk attestations;

    @Autowired
    KeyRing keys;

    @TempDir
    Path checkout;

    private final TestingStatements world = TestingStatements.fresh();
    private final TestingSigstore sigstore = new TestingSigstore();
    private final KeyPair releaseKey = pair();
    private final KeyPair deployKey = pair();

    @BeforeEach
    void prepare() throws IOException {
        WorkflowRun.needs("bash", "curl", "jq", "openssl");
        parties.put(matrix());
        Files.createDirectory(checkout.resolve(".github"));
        Files.copy(RECIPE.resolve("attest.sh"), checkout.resolve(".github/attest.sh"));
        // As the action writes it: a line of its own for each subject, the last one ended by nothing.
        Files.write(checkout.resolve("attestation.jsonl"), sigstore.bundle(world.build()));
    }

    @AfterEach
    void trustAgain() {
        parties.ensure();
    }

    @Test
    void buildsSignsVerifiesAndStatesTheRollout() throws IOException {
        push(world.pullRequest(), world.approval());
        push(TestingStatements.signed(world.verdict(), keys.signer(SigningRole.REVIEW)));

        var release = workflow().job("release");
        var deploy = workflow().job("deploy");

        assertThat(release.code()).as(release.toString()).isZero();
        assertThat(release.step()).isEqualTo("Have the release verified");
        assertThat(workflow().summary()).isEqualTo("PASSED: Every hop that policy asks for was verified.\n");
        assertThat(deploy.code()).as(deploy.toString()).isZero();
        assertThat(states())
                .contains(
                        "build_provenance:present",
                        "artifact_signature:present",
                        "change_class:present",
                        "verification_summary:present",
                        "deployment:present");
    }

    @Test
    void aReleaseWithoutAnApprovalStopsTheWorkflowAndSaysWhy() throws IOException {
        push(world.pullRequest());
        push(TestingStatements.signed(world.verdict(), keys.signer(SigningRole.REVIEW)));

        var release = workflow().job("release");

        assertThat(release.code()).as(release.toString()).isEqualTo(1);
        assertThat(release.step()).isEqualTo("Have the release verified");
        assertThat(workflow().summary()).startsWith("FAILED: The human approval is missing");
    }

    @Test
    void aKeyTheMatrixDoesNotKnowStopsTheWorkflowWithTheRefusal() throws IOException {
        parties.put(matrix().replace(info(releaseKey), info(pair())));

        var release = workflow().job("release");

        assertThat(release.step()).isEqualTo("Sign the image");
        assertThat(release.code()).isNotZero();
        assertThat(release.said()).contains("\"code\":\"bad_signature\"");
    }

    private WorkflowRun workflow() throws IOException {
        return new WorkflowRun(
                RECIPE.resolve("release.yaml"),
                checkout,
                Map.of(
                        "vars.CHANCERY_URL", "http://localhost:" + access.port(),
                        "secrets.CHANCERY_TOKEN", access.token("artifacts:write"),
                        "secrets.RELEASE_KEY", pem(releaseKey),
                        "secrets.DEPLOY_KEY", pem(deployKey),
                        "github.sha", world.commit().hex(),
                        "github.run_id", "4711",
                        "steps.push.outputs.digest", world.image().toString(),
                        "steps.attest.outputs.bundle-path",
                                checkout.resolve("attestation.jsonl").toString(),
                        "needs.release.outputs.digest", world.image().toString()));
    }

    /** The workflow's identity as the build service, and a key for each job that signs by itself. */
    private String matrix() {
        var ci = TestingParties.entry(TestingParties.signer("ci"));
        var sigstoreRoot = sigstore.matrix().substring(sigstore.matrix().indexOf("sigstore:"));
        return known(
                                known(TestingParties.text(), "release-signer", "release-2026", releaseKey),
                                "deployment-controller",
                                "deploy-2026",
                                deployKey)
                        .replace(
                                "keys: [" + ci + "]",
                                "certificates: [{issuer: \"%s\", identity: \"%s\"}]"
                                        .formatted(TestingSigstore.ISSUER, TestingSigstore.IDENTITY))
                + "\n" + sigstoreRoot;
    }

    private static String known(String matrix, String role, String keyId, KeyPair pair) {
        return matrix.replace(
                TestingParties.entry(TestingParties.signer(role)),
                "{id: %s, public_key: %s}".formatted(keyId, info(pair)));
    }

    private void push(Statement... statements) {
        Stream.of(statements).map(TestingStatements::signed).forEach(this::push);
    }

    private void push(byte[] envelope) {
        assertThat(attestations.take(envelope, Optional.empty(), new Actor.Service("test")))
                .isInstanceOf(IntakeAnswer.Recorded.class);
    }

    private List<String> states() {
        return Api.json(access.machine("artifacts:read").get("/v1/artifacts/" + world.image()))
                .path("hops")
                .valueStream()
                .map(hop -> hop.path("hop").asString() + ":" + hop.path("state").asString())
                .toList();
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String info(KeyPair pair) {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    private static String pem(KeyPair pair) {
        var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN PRIVATE KEY-----\n"
                + lines.encodeToString(pair.getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----";
    }
}
