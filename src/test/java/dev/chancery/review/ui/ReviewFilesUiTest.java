package dev.chancery.review.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import dev.chancery.console.filter.Filter;
import dev.chancery.identity.Role;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.review.ReviewReport;
import dev.chancery.review.Reviews;
import dev.chancery.review.TestDiffs;
import dev.chancery.review.store.RunField;
import dev.chancery.review.store.RunList;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** What comes into a review as a file, and what leaves the lists as one. */
@WholeApplication
class ReviewFilesUiTest extends SpringBrowserlessTest {

    private static final String SARIF = """
            {"version":"2.1.0","runs":[{"tool":{"driver":{"name":"Sum Linter","version":"1","rules":[{"id":"SUM"}]}},
             "results":[{"ruleId":"SUM","level":"error","message":{"text":"=1+1 is taken, twice, for a sum."},
               "locations":[{"physicalLocation":{"artifactLocation":{"uri":"FILE"},"region":{"startLine":7}}}]}]}]}""";

    @Autowired
    Reviews reviews;

    @Autowired
    RunList runs;

    @Autowired
    LedgerReader ledger;

    @Autowired
    TestAccess access;

    private final String title = "=HYPERLINK(\"x\") " + UUID.randomUUID();
    private ReviewReport review;

    @BeforeEach
    void reviewAChangeWithAReport() {
        access.signIn(Role.REVIEWER);
        var file = "src/" + UUID.randomUUID() + "/Customers.java";
        open("reviews/new", "of", "diff");
        find(TextField.class).all().stream()
                .filter(it -> "Title".equals(it.getLabel()))
                .forEach(it -> it.setValue(title));
        find(TextArea.class).single().setValue(TestDiffs.ADDED_FILE.replace("src/Customers.java", file));
        test(find(Upload.class).all().getLast())
                .upload(
                        "sums.sarif",
                        "application/json",
                        SARIF.replace("FILE", file).getBytes(StandardCharsets.UTF_8));
        test(find(Button.class).withText("Start review").single()).click();
        review = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> runs.page(Filter.of(RunField.TEXT, title), Optional.empty(), 1).lines().stream()
                                .flatMap(it -> reviews.find(it.id()).stream())
                                .findFirst(),
                        it -> it.filter(found -> found.state().hasEnded()).isPresent())
                .orElseThrow();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void hearsAReportThatWasUploadedAsAParticipant() {
        assertThat(review.participants())
                .anySatisfy(it -> assertThat(it.id() + " " + it.findings()).isEqualTo("report-sum-linter 1"));
    }

    @Test
    void handsFindingsOutWithoutAFormulaAndOnRecord() {
        var filter = "run:" + review.id() + " sum";
        open("findings", "q", filter);

        var csv = exported("CSV");

        assertThat(csv).startsWith("id,review,class,severity,title,file,line,state,");
        assertThat(csv).contains(",\"'=1+1 is taken, twice, for a sum.\",").contains("," + review.id() + ",");
        assertThat(exported("JSONL")).contains("\"title\":\"=1+1 is taken, twice, for a sum.\"");
        assertOnRecord("findings", filter);
    }

    @Test
    void handsRunsOutWithoutAFormulaAndOnRecord() {
        open("runs", "q", "is:ended");

        var csv = exported("CSV");

        assertThat(csv).startsWith("id,title,repository,head_commit,state,");
        assertThat(csv).contains("\"'=HYPERLINK(\"\"x\"\") ");
        assertOnRecord("runs", "is:ended");
    }

    private void assertOnRecord(String list, String filter) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> ledger.ofType("list.exported", 0, 10_000).stream()
                        .anyMatch(it -> it.subject().equals("list:" + list)
                                && new String(it.canonical(), StandardCharsets.UTF_8).contains(filter)));
    }

    private String exported(String format) {
        var bytes = new ByteArrayOutputStream();
        test(find(Anchor.class).withText(format).single()).download(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void open(String path, String name, String value) {
        UI.getCurrentOrThrow().navigate(path, QueryParameters.of(name, value));
    }
}
