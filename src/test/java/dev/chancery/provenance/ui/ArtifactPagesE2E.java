package dev.chancery.provenance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.chancery.identity.Role;
import dev.chancery.provenance.offline.BundleVerifier;
import dev.chancery.provenance.testing.TestingCommits;
import dev.chancery.provenance.testing.TestingReviews;
import dev.chancery.review.ReviewEnded;
import dev.chancery.review.ReviewReport;
import dev.chancery.testing.Browser;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@WholeApplication
class ArtifactPagesE2E {

    @Autowired
    TestAccess access;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Test
    void anAuditorGoesFromTheListToTheChainAndTakesTheEvidenceAway() throws IOException {
        var report = ended(TestingReviews.of(TestingCommits.fresh()));
        var commit = report.headCommit().orElseThrow();
        try (var browser = signedIn()) {
            browser.visit("/artifacts?q=" + commit.substring(0, 12)).inspect("artifacts");
            browser.page().locator(".artifact-name a").click();
            browser.page().waitForURL("**/artifacts/gitCommit:" + commit);
            browser.settle().inspect("artifact");
            assertThat(browser.page().locator(".verdict h2").textContent()).startsWith("Not yet answerable: 1 of 13");

            browser.page().getByText("Payload, laid out for reading").click();
            browser.page().getByText("DSSE envelope, byte for byte").click();
            browser.settle().inspect("artifact-unfolded");

            button(browser, "Verify again").click();
            browser.settle();
            var download = browser.page()
                    .waitForDownload(
                            () -> browser.page().getByText("Evidence bundle").click());
            assertThat(download.suggestedFilename())
                    .isEqualTo("evidence-gitCommit-" + commit.substring(0, 12) + ".json");
            var checked = new BundleVerifier(List.of()).verify(Files.readAllBytes(download.path()));
            assertThat(checked.verified()).as(checked.sentence()).isTrue();
        }
    }

    @Test
    void aSpoiledStatementAndAModelShowInTheChain() {
        var report = ended(TestingReviews.byAModelToo(TestingCommits.fresh()));
        var commit = report.headCommit().orElseThrow();
        database.sql("""
                        update provenance.attestation set envelope = ?
                        where invocation_id = ? and predicate_type like '%review-verdict%'
                        """)
                .param("{\"payloadType\":\"text/plain\"}".getBytes(StandardCharsets.UTF_8))
                .param(report.invocation().value())
                .update();
        try (var browser = signedIn()) {
            browser.visit("/artifacts/" + commit).inspect("artifact-spoiled");

            assertThat(browser.page().locator(".verdict h2").textContent()).startsWith("Not to be trusted");
            assertThat(browser.page().locator(".hop-ai h3").textContent()).isEqualTo("reviewed");
        }
    }

    @Test
    void whatIsNotKnownSaysSoAndHasAWayOn() {
        try (var browser = signedIn()) {
            browser.visit("/artifacts?q=0123456789abcdef0123").inspect("artifacts-no-match");
            browser.visit("/artifacts/sha256:" + "0".repeat(64)).inspect("artifact-unknown");
            browser.visit("/artifacts/latest").inspect("artifact-no-digest");
        }
    }

    private Browser signedIn() {
        var person = access.person(Role.AUDITOR);
        return Browser.at(access.port()).signIn(person.name(), TestAccess.PASSWORD);
    }

    private static Locator button(Browser browser, String name) {
        return browser.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private ReviewReport ended(ReviewReport report) {
        transaction.executeWithoutResult(_ -> events.publishEvent(new ReviewEnded(report, report.invocation())));
        return report;
    }
}
