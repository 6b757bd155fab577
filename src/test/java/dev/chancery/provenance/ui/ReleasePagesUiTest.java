package dev.chancery.provenance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.attest.KeyRing;
import dev.chancery.attest.SigningRole;
import dev.chancery.attest.Statement;
import dev.chancery.console.components.StatusWord;
import dev.chancery.identity.Role;
import dev.chancery.kernel.Actor;
import dev.chancery.provenance.chain.StatementKind;
import dev.chancery.provenance.recording.AttestationDesk;
import dev.chancery.provenance.recording.IntakeAnswer;
import dev.chancery.provenance.release.ReleaseVerifier;
import dev.chancery.provenance.testing.TestingStatements;
import dev.chancery.provenance.testing.TrustedParties;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** The pages of releases, deployments, rollbacks, trust and statements, in each of their states. */
@WholeApplication
class ReleasePagesUiTest extends SpringBrowserlessTest {

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

    private final TestingStatements world = TestingStatements.fresh();
    private final String environment = "env-" + UUID.randomUUID();

    @BeforeEach
    void signIn() {
        parties.ensure();
        access.signIn(Role.REVIEWER);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aReviewerVerifiesForReleaseAndIsToldTheFailedHop() {
        push(world.build());
        open();

        verifyAs(TestingStatements.RESOURCE);

        assertThat(find(Notification.class).single().getElement().getProperty("text", ""))
                .startsWith("Failed: The pull request is missing");
        assertThat(statements()).anyMatch(it -> it.startsWith("Statement: verification summary"));
        assertThat(headings().getFirst()).startsWith("Not to be trusted: the verification summary does not hold");
    }

    @Test
    void aResourceThatPolicyDoesNotCoverIsComplainedOfInItsField() {
        push(world.build());
        open();

        verifyAs("docker://elsewhere");

        assertThat(find(ComboBox.class).single().getErrorMessage())
                .isEqualTo("The release policy makes no summaries for docker://elsewhere.");
    }

    @Test
    void aVerificationWithoutAResourceIsNotMade() {
        push(world.build());
        open();

        verifyAs("");

        assertThat(find(ComboBox.class).single().getErrorMessage()).startsWith("Name the resource");
        assertThat(statements()).noneMatch(it -> it.startsWith("Statement: verification summary"));
    }

    @Test
    void anAuditorLooksOn() {
        push(world.build());
        access.signIn(Role.AUDITOR);
        open();

        assertThat(find(Button.class).withText("Verify for release").all()).isEmpty();
        assertThat(find(Button.class).withText("Emergency override").all()).isEmpty();
        assertThat(find(Button.class).withText("Verify again").all()).hasSize(1);
    }

    @Test
    void onlyAnAdminMayAskForAnOverride() {
        push(world.build());
        open();
        assertThat(find(Button.class).withText("Emergency override").all()).isEmpty();

        access.signIn(Role.ADMIN);
        open();
        assertThat(find(Button.class).withText("Emergency override").all()).hasSize(1);
    }

    @Test
    void aCommitIsNeitherReleasedNorLetIn() {
        push(world.pullRequest());
        access.signIn(Role.ADMIN);
        navigate("artifacts/" + world.commit(), ArtifactView.class);

        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .contains("Verify again")
                .doesNotContain("Verify for release", "Emergency override");
    }

    @Test
    void thePageTellsWhichAgentTookPartAndWhatGoingBackMeans() {
        push(world.build(), world.changeClass());
        push(TestingStatements.signed(world.participation(), keys.signer(SigningRole.GATEWAY)));
        open();

        assertThat(headings()).contains("AI involvement", "Going back");
        assertThat(rows()).anyMatch(row -> row.contains("review-agent") && row.contains("sonnet"));
    }

    @Test
    void theReleasesListShowsWhatFailedAndWhy() {
        push(world.build());
        releases.verify(world.image(), TestingStatements.RESOURCE, CI);

        UI.getCurrent().navigate(ReleasesView.class, QueryParameters.simple(Map.of("show", "refused")));

        assertThat(rows())
                .anyMatch(row -> row.contains(world.image().abbreviated())
                        && row.contains("failed")
                        && row.contains("The pull request is missing"));
        assertThat(find(RouterLink.class).all())
                .filteredOn(link -> link.getClassNames().contains("chosen"))
                .extracting(ReleasePagesUiTest::text)
                .containsExactly("Refused");
    }

    @Test
    void anEnvironmentNobodyNamesHasNoDeployments() {
        push(world.deployment(environment, "stateless"));
        UI.getCurrent().navigate(DeploymentsView.class, QueryParameters.simple(Map.of("environment", "env-of-nobody")));

        assertThat(headings()).containsExactly("Nothing matches");
    }

    @Test
    void goingBackIsToldByTheSignedClassesBetween() {
        var later = TestingStatements.fresh();
        push(world.deployment(environment, "stateless"));
        push(later.changeClass(), later.deployment(environment, "migration"));
        UI.getCurrent().navigate(DeploymentsView.class, QueryParameters.simple(Map.of("environment", environment)));
        var words = find(StatusWord.class).all().stream()
                .map(ReleasePagesUiTest::text)
                .toList();
        assertThat(words).hasSize(2).contains("runs now").containsAnyOf("1 stateless", "1 unknown");

        var way = find(Anchor.class).withText("What going back takes").single().getHref();
        navigate(way.substring(1), RollbackView.class);

        assertThat(find(H1.class).single().getText()).isEqualTo("Back to payments");
        assertThat(headings()).contains("By class", "What is undone, latest first");
    }

    @Test
    void whatRunsNowHasNothingToGoBackOver() {
        var recorded = push(world.deployment(environment, "stateless"));

        navigate("deployments/" + recorded + "/rollback", RollbackView.class);

        assertThat(headings()).containsExactly("It runs now");
    }

    @Test
    void aRolloutNobodyStatedIsSaidToBeUnknown() {
        navigate("deployments/" + "0".repeat(64) + "/rollback", RollbackView.class);
        assertThat(headings()).containsExactly("Nothing matches");

        navigate("deployments/nonsense/rollback", RollbackView.class);
        assertThat(headings()).containsExactly("Nothing matches");
    }

    @Test
    void theTrustPageMarksWhoMaySignWhat() {
        navigate(TrustView.class);

        assertThat(find(NativeTableHeaderCell.class).all())
                .extracting(NativeTableHeaderCell::getText)
                .contains("ci", "source-control", "release", "gateway");
        assertThat(find(SignerMatrix.class).all()).hasSize(1);
    }

    @Test
    void everyKindOfStatementIsMappedToTheProposalsOfOthers() {
        navigate(StatementsView.class);

        assertThat(rows()).hasSize(StatementKind.values().length + 1);
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains(
                        "/chancery/attestation/ai-participation/v1.json",
                        "https://github.com/in-toto/attestation/pull/588",
                        "https://slsa.dev/verification_summary/v1");
    }

    private void open() {
        navigate("artifacts/" + world.image(), ArtifactView.class);
    }

    private void verifyAs(String resource) {
        test(find(Button.class).withText("Verify for release").single()).click();
        @SuppressWarnings("unchecked")
        ComboBox<String> field = find(ComboBox.class).single();
        field.setValue(resource.isEmpty() ? null : resource);
        test(find(Button.class).withText("Verify").single()).click();
    }

    private String push(Statement... statements) {
        return Stream.of(statements)
                .map(TestingStatements::signed)
                .map(this::push)
                .toList()
                .getLast();
    }

    private String push(byte[] envelope) {
        var answer = attestations.take(envelope, Optional.empty(), CI);
        assertThat(answer).isInstanceOf(IntakeAnswer.Recorded.class);
        return ((IntakeAnswer.Recorded) answer).recorded().digest().hex();
    }

    private List<String> headings() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    private List<String> statements() {
        return find(StatementPanel.class).all().stream()
                .map(statement -> text(statement.getSummary()))
                .toList();
    }

    private List<String> rows() {
        return find(NativeTableRow.class).all().stream()
                .map(ReleasePagesUiTest::text)
                .toList();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
