package dev.chancery.review;

import static dev.chancery.review.ReviewCaller.diff;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.chancery.identity.Role;
import dev.chancery.testing.Browser;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class ReviewPagesE2E {

    @Autowired
    TestAccess access;

    @TempDir
    Path folder;

    @Test
    void leadsFromAChangeToAnsweredFindings() {
        var repository = TestRepository.faulty(folder);
        try (var browser = Browser.at(access.port())) {
            browser.signIn(access.person(Role.REVIEWER).name(), TestAccess.PASSWORD);
            var page = browser.page();

            browser.visit("/reviews/new").inspect("review-new");
            page.getByLabel("Title").fill("Find customers by name");
            page.getByLabel("Repository").last().fill(repository.path());
            page.getByLabel("Repository").last().press("Enter");
            page.getByLabel("Base").fill("HEAD~1");
            page.getByLabel("Head").fill("no-such-branch");
            start(page);
            page.getByText("no-such-branch").first().waitFor();
            browser.inspect("review-new-refused");
            page.getByLabel("Head").fill("HEAD");
            page.getByText("What would it take?").click();
            page.getByText("at worst").waitFor();
            browser.settle().inspect("review-new-preview");
            start(page);
            page.waitForURL(url -> url.contains("/runs/"));
            page.getByText("Full review").waitFor();
            browser.inspect("run");

            browser.visit("/runs").inspect("runs");
            browser.visit("/runs?q=repo:nowhere").inspect("runs-no-match");
            browser.visit("/findings").inspect("findings");
            page.keyboard().press("1");
            page.getByText("Confirmed").first().waitFor();
            page.keyboard().press("3");
            page.getByText("Whoever meets this finding again").waitFor();
            browser.inspect("finding-dismiss");
            page.keyboard().press("Enter");
            page.getByText("Dismissed as false positive").first().waitFor();
            browser.settle().inspect("findings-answered");
            browser.visit("/findings?q=is:opne").inspect("findings-misread");
            browser.visit("/findings?q=file:nowhere").inspect("findings-no-match");
        }
    }

    @Test
    void showsTheCodeOfABareDiff() {
        var caller = new ReviewCaller(access);
        var review = caller.ended(caller.acceptedId(diff(TestDiffs.FRAGMENT)));
        var finding = review.get("groups").get(0).get("id").asString();
        try (var browser = Browser.at(access.port())) {
            browser.signIn(access.person(Role.AUDITOR).name(), TestAccess.PASSWORD);

            browser.visit("/findings/" + finding).inspect("finding");

            assertThat(browser.page().getByText("Your role reads findings").isVisible())
                    .isTrue();
        }
    }

    @Test
    void showsTheConnectionToGitHub() {
        try (var browser = Browser.at(access.port())) {
            browser.signIn(access.person(Role.ADMIN).name(), TestAccess.PASSWORD);

            browser.visit("/github").inspect("github");
            var page = browser.page();
            page.getByLabel("Repository").last().fill("acme/shown");
            page.getByText("Review its pull requests").click();
            page.getByText("acme/shown").waitFor();
            browser.settle().inspect("github-repository");
        }
    }

    private static void start(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start review"))
                .click();
    }
}
