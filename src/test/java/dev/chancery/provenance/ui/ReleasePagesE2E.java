package dev.chancery.provenance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.KeyRing;
import dev.chancery.attest.SigningRole;
import dev.chancery.attest.Statement;
import dev.chancery.identity.Role;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Digest;
import dev.chancery.provenance.admission.DeploymentAdmission;
import dev.chancery.provenance.recording.AttestationDesk;
import dev.chancery.provenance.recording.IntakeAnswer;
import dev.chancery.provenance.release.ReleaseVerifier;
import dev.chancery.provenance.testing.TestingStatements;
import dev.chancery.provenance.testing.TrustedParties;
import dev.chancery.testing.Browser;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a digest to why it runs, and what going back would mean. */
@WholeApplication
class ReleasePagesE2E {

    private static final Actor CI = new Actor.Service("test");

    @Autowired
    TestAccess access;

    @Autowired
    TrustedParties parties;

    @Autowired
    KeyRing keys;

    @Autowired
    AttestationDesk attestations;

    @Autowired
    ReleaseVerifier releases;

    @Autowired
    DeploymentAdmission admission;

    private final TestingStatements world = TestingStatements.fresh();

    @BeforeEach
    void trust() {
        parties.ensure();
    }

    @Test
    void anAuditorSeesWhoMaySignWhatWasLetInAndTheWayBack() {
        var rollout = released();
        try (var browser = signedIn(Role.AUDITOR)) {
            browser.visit("/trust").inspect("trust");
            assertThat(browser.page().locator(".hop-table").first().textContent())
                    .contains("Human approval");
            browser.visit("/trust/statements").inspect("statements");

            browser.visit("/releases").inspect("releases");
            assertThat(browser.page().getByText(world.image().abbreviated()).count())
                    .isPositive();

            browser.visit("/deployments?environment=production").inspect("deployments");
            assertThat(browser.page().getByText("runs now").count()).isPositive();

            browser.visit("/deployments/" + rollout + "/rollback").inspect("rollback");
            browser.visit("/deployments?environment=nowhere").inspect("deployments-no-match");

            browser.visit("/artifacts/" + world.image()).inspect("artifact-released");
            assertThat(browser.page().locator(".hop-card").allTextContents().toString())
                    .contains("approved by ada", "passed", "let in");
        }
    }

    @Test
    void anAdminAsksForAnOverrideAndIsToldWhatIsMissing() {
        push(world.build());
        try (var browser = signedIn(Role.ADMIN)) {
            browser.visit("/artifacts/" + world.image());
            browser.page().getByText("Emergency override").click();
            browser.settle().inspect("override");
            browser.page().getByText("Ask a second person").click();
            browser.settle();

            assertThat(browser.page()
                            .getByText("An override names its resource")
                            .count())
                    .isPositive();
        }
    }

    /** Everything up to the rollout; the digest of its statement. */
    private String released() {
        push(world.build(), world.signature(), world.changeClass(), world.pullRequest(), world.approval());
        push(TestingStatements.signed(world.verdict(), keys.signer(SigningRole.REVIEW)));
        releases.verify(world.image(), TestingStatements.RESOURCE, CI);
        var word = admission.judge(review().getBytes(StandardCharsets.UTF_8), CI);
        assertThat(word.admitted()).as(word.sentence()).isTrue();
        var later = TestingStatements.fresh();
        var rollout = TestingStatements.signed(world.deployment("production", "stateless"));
        push(rollout);
        push(later.changeClass(), later.deployment("production", "stateless"));
        return Digest.sha256(rollout).hex();
    }

    private String review() {
        return """
                {"apiVersion":"admission.k8s.io/v1","kind":"AdmissionReview","request":{"uid":"u-1",
                 "kind":{"kind":"Pod"},"operation":"CREATE","namespace":"production",
                 "object":{"spec":{"containers":[{"name":"app","image":"%s@%s"}]}}}}""".formatted(TestingStatements.RESOURCE.substring("oci://".length()), world.image());
    }

    private void push(Statement... statements) {
        Stream.of(statements).map(TestingStatements::signed).forEach(this::push);
    }

    private void push(byte[] envelope) {
        assertThat(attestations.take(envelope, Optional.empty(), CI)).isInstanceOf(IntakeAnswer.Recorded.class);
    }

    private Browser signedIn(Role role) {
        return Browser.at(access.port()).signIn(access.person(role).name(), TestAccess.PASSWORD);
    }
}
