package dev.chancery.review.ui;

import static dev.chancery.review.SampleReports.analyzer;
import static dev.chancery.review.SampleReports.group;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.QueryParameters;
import dev.chancery.console.filter.FilterInput;
import dev.chancery.identity.Role;
import dev.chancery.review.CallOutcome;
import dev.chancery.review.FindingClass;
import dev.chancery.review.ReviewState;
import dev.chancery.review.SampleReports;
import dev.chancery.review.Severity;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@WholeApplication
class RunPagesUiTest extends SpringBrowserlessTest {

    @Autowired
    TestAccess access;

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
