package dev.chancery.provenance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.console.evidence.Hop;
import dev.chancery.identity.Role;
import dev.chancery.provenance.testing.TestingCommits;
import dev.chancery.provenance.testing.TestingReviews;
import dev.chancery.review.ReviewEnded;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@WholeApplication
class ArtifactsUiTest extends SpringBrowserlessTest {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ArtifactJumps jumps;

    @Autowired
    TestAccess access;

    @BeforeEach
    void signIn() {
        access.signIn(Role.AUDITOR);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theListFindsACommitByItsFirstDigits() {
        var commit = reviewedCommit();

        search(commit.substring(0, 12));

        assertThat(find(TextField.class).single().getValue()).isEqualTo(commit.substring(0, 12));
        assertThat(find(ArtifactGrid.class).single().getListDataView().getItems())
                .extracting(line -> line.artifact().digest().hex())
                .containsExactly(commit);
    }

    @Test
    void aSearchThatFindsNothingSaysSo() {
        search("0123456789abcdef");
        assertThat(heading()).isEqualTo("Nothing matches");

        search("latest");
        assertThat(heading()).isEqualTo("Nothing matches");
    }

    @Test
    void aReviewedCommitShowsItsChainTwiceAndItsStatement() {
        var commit = reviewedCommit();

        navigate("artifacts/gitCommit:" + commit, ArtifactView.class);

        assertThat(find(H1.class).single().getText())
                .isEqualTo("gitCommit:%s %s … %s"
                        .formatted(commit.substring(0, 4), commit.substring(4, 8), commit.substring(36)));
        assertThat(headings()).contains("Not yet answerable: 1 of 13 hops is signed and verified", "Statements");
        assertThat(statements()).singleElement().asString().startsWith("Statement: review verdict");
        assertThat(find(Hop.class).all()).hasSize(13);
        assertThat(find(NativeTableRow.class).all()).hasSize(14);
    }

    @Test
    void verifyingAgainShowsTheSamePageAnew() {
        navigate("artifacts/gitCommit:" + reviewedCommit(), ArtifactView.class);
        var before = find(Hop.class).all().getFirst();

        test(find(Button.class).withText("Verify again").single()).click();

        assertThat(find(Hop.class).all()).hasSize(13).doesNotContain(before);
    }

    @Test
    void theFirstDigitsLeadToTheWholeDigest() {
        var commit = reviewedCommit();

        navigate("artifacts/" + commit.substring(0, 16), ArtifactView.class);

        assertThat(statements()).singleElement().asString().startsWith("Statement: review verdict");
    }

    @Test
    void whatNobodySpokeOfIsSaidToBeUnknown() {
        navigate("artifacts/sha256:" + "0".repeat(64), ArtifactView.class);
        assertThat(heading()).isEqualTo("Nothing is known of sha256:0000…0000");

        navigate("artifacts/latest", ArtifactView.class);
        assertThat(heading()).isEqualTo("“latest” is no digest");
    }

    @Test
    void thePaletteFindsACommitFromSevenDigitsOn() {
        var commit = reviewedCommit();

        assertThat(jumps.resolve(commit.substring(0, 6))).isEmpty();
        assertThat(jumps.resolve(commit.substring(0, 16)))
                .singleElement()
                .extracting("path")
                .isEqualTo("/artifacts/gitCommit:" + commit);
        assertThat(jumps.resolve("gitCommit:" + commit)).hasSize(1);
        assertThat(jumps.resolve("review everything")).isEmpty();
    }

    private static void search(String text) {
        UI.getCurrent()
                .navigate(ArtifactsView.class, ArtifactsAddress.searching(text).parameters());
    }

    private String heading() {
        return headings().getFirst();
    }

    private List<String> statements() {
        return find(StatementPanel.class).all().stream()
                .map(statement -> statement.getSummary().getElement().getTextRecursively())
                .toList();
    }

    private List<String> headings() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    private String reviewedCommit() {
        var report = TestingReviews.of(TestingCommits.fresh());
        transaction.executeWithoutResult(_ -> events.publishEvent(new ReviewEnded(report, report.invocation())));
        return report.headCommit().orElseThrow();
    }
}
