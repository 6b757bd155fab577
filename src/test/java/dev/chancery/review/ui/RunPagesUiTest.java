package dev.chancery.review.ui;

import static dev.chancery.review.SampleReports.analyzer;
import static dev.chancery.review.SampleReports.group;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.chancery.console.filter.FilterInput;
import dev.chancery.identity.Role;
import dev.chancery.kernel.Actor;
import dev.chancery.review.CallOutcome;
import dev.chancery.review.FindingClass;
import dev.chancery.review.ReviewId;
import dev.chancery.review.ReviewState;
import dev.chancery.review.Reviews;
import dev.chancery.review.SampleReports;
import dev.chancery.review.Severity;
import dev.chancery.review.Submission;
import dev.chancery.review.SubmissionAnswer;
import dev.chancery.review.TestDiffs;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@WholeApplication
class RunPagesUiTest extends SpringBrowserlessTest {

    @Autowired
    TestAccess access;

    @Autowired
    Reviews reviews;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void saysSoWhenNoRunMatches() {
        open(Role.AUDITOR, "runs", QueryParameters.of("q", "repo:nowhere"));

        assertThat(headings()).contains("Nothing matches");
        assertThat(find(FilterInput.class).single().getValue()).isEqualTo("repo:nowhere");
    }

    @Test
    void saysAtTheFieldWhatItCannotRead() {
        open(Role.AUDITOR, "runs", QueryParameters.of("q", "state:open"));

        assertThat(find(FilterInput.class).single().getErrorMessage()).contains("state: cannot be open");
    }

    @Test
    void hasNoPageOfARunThatNeverWas() {
        open(Role.AUDITOR, "runs/0190a5c0-0000-7000-8000-000000000000", QueryParameters.empty());

        assertThat(find(RunView.class).all()).isEmpty();
    }

    @Test
    void letsAuditorsReadRunsButSubmitNone() {
        open(Role.AUDITOR, "reviews/new", QueryParameters.empty());

        assertThat(find(NewReviewView.class).all()).isEmpty();
    }

    @Test
    void saysWhatAChangeWouldTakeBeforeItIsSubmitted() {
        open(Role.REVIEWER, "reviews/new", QueryParameters.of("of", "diff"));
        fill(TestDiffs.ADDED_FILE);

        test(find(Button.class).withText("What would it take?").single()).click();

        assertThat(headings()).contains("What this change will take");
        assertThat(find(Undertaking.class).single().getElement().getTextRecursively())
                .contains("1 file", "at worst", "$0.00", "ceiling", "routing");
    }

    @Test
    void saysAtTheFieldWhyAChangeCannotBeReviewed() {
        open(Role.REVIEWER, "reviews/new", QueryParameters.of("of", "diff"));
        fill("no diff at all");

        test(find(Button.class).withText("What would it take?").single()).click();

        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        assertThat(headings()).contains("What it will take");
    }

    @Test
    void showsWhatARunStoodOnAndItsRecord() {
        var id = ended(reviews.submit(
                new Submission.OfDiff("A fragment", TestDiffs.FRAGMENT), new Actor.Service("run-pages")));

        open(Role.AUDITOR, "runs/" + id, QueryParameters.empty());

        assertThat(headings())
                .contains("Fan-out", "Findings by class", "What was in effect", "Participants", "Audit record");
        assertThat(find(EffectPanel.class).single().getElement().getTextRecursively())
                .contains("routing", "thresholds", "not kept");
    }

    @Test
    void leadsFromEachClassToItsFindings() {
        open(Role.AUDITOR, "runs", QueryParameters.empty());

        assertThat(classes(ReviewState.REDUCED)).contains("Contested", "Consensus", "Majority", "Minority");
    }

    @Test
    void hasNoClassesForOneVoice() {
        open(Role.AUDITOR, "runs", QueryParameters.empty());

        assertThat(classes(ReviewState.ADVISORY)).contains("Advisory").doesNotContain("Minority");
    }

    @Test
    void tellsAnAdminWhatCameFromGitHub() {
        open(Role.ADMIN, "github", QueryParameters.empty());

        assertThat(find(H1.class).all()).extracting(H1::getText).contains("GitHub");
        assertThat(headings()).contains("Connection", "Repositories", "Checks", "Deliveries");
    }

    @Test
    void keepsTheConnectionToGitHubFromEverybodyElse() {
        open(Role.REVIEWER, "github", QueryParameters.empty());

        assertThat(headings()).doesNotContain("Connection");
    }

    private ReviewId ended(SubmissionAnswer answer) {
        var id = ((SubmissionAnswer.Accepted) answer).id();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> reviews.find(id).orElseThrow().state().hasEnded());
        return id;
    }

    private void fill(String diff) {
        find(TextField.class).all().stream()
                .filter(it -> "Title".equals(it.getLabel()))
                .forEach(it -> it.setValue("A change"));
        find(TextArea.class).single().setValue(diff);
    }

    private static String classes(ReviewState state) {
        return new ClassesPanel(SampleReports.of(
                        state,
                        List.of(analyzer("security", CallOutcome.IN_BUDGET)),
                        List.of(group(FindingClass.CONSENSUS, Severity.LOW)),
                        List.of()))
                .getElement()
                .getTextRecursively();
    }

    private List<String> headings() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    private void open(Role role, String path, QueryParameters query) {
        access.signIn(role);
        UI.getCurrentOrThrow().navigate(path, query);
    }
}
