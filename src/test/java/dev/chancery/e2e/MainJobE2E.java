package dev.chancery.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.chancery.identity.Role;
import dev.chancery.review.TestRepository;
import dev.chancery.testing.Browser;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A reviewer's morning: submit a change, watch it run, answer its findings, and prove what was said about it. */
@WholeApplication
class MainJobE2E {

    private static final double PATIENCE_MILLIS = 60_000;

    @TempDir
    Path folder;

    @Autowired
    TestAccess access;

    private TestRepository repository;
    private Browser browser;
    private Page page;

    @BeforeEach
    void openTheBrowser() throws IOException {
        repository = TestRepository.faulty(Files.createDirectory(folder.resolve("payments")));
        browser = Browser.at(access.port());
        page = browser.page();
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void aChangeIsSubmittedReviewedTriagedAndProven() throws IOException, InterruptedException {
        browser.signIn(access.person(Role.REVIEWER).name(), TestAccess.PASSWORD);
        submit();
        watchItRun();
        confirmOneByMouse();
        dismissOneByKey();
        proveItOffline();
        findItInTheLedger();
    }

    private void submit() {
        browser.visit("/reviews/new").inspect("new-review");
        page.getByLabel("Title").fill("Find customers");
        page.getByLabel("Repository", new Page.GetByLabelOptions().setExact(true))
                .fill(repository.path());
        page.keyboard().press("Tab");
        page.getByLabel("Base").fill("main~1");
        page.getByLabel("Head").fill("main");
        button("Start review");
    }

    private void watchItRun() {
        page.waitForURL(Pattern.compile(".*/runs/.*"));
        assertThat(page.locator("main"))
                .containsText(
                        "Full review: all 4 participants answered in time",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
        browser.inspect("run");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Findings").setExact(true))
                .last()
                .click();
        page.waitForURL(Pattern.compile(".*/findings.*"));
    }

    private void confirmOneByMouse() {
        browser.settle();
        assertThat(page.locator("main")).containsText("SQL");
        browser.inspect("findings");
        page.locator(".list-row")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("SQL"))
                .first()
                .click();
        browser.settle();
        assertThat(page.locator(".finding-detail")).containsText("select * from customers");
        button("Confirm");
        assertThat(page.locator("main")).containsText("onfirmed");
    }

    private void dismissOneByKey() {
        browser.settle();
        page.locator("main h1").click();
        page.keyboard().press("3");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Dismiss finding");
        browser.inspect("dismiss");
        page.getByLabel("Accepted risk").check();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Dismiss"))
                .last()
                .click();
        assertThat(page.locator("main")).containsText("ismissed");
    }

    private void proveItOffline() throws IOException, InterruptedException {
        browser.visit("/artifacts").inspect("artifacts");
        page.locator("main a[href*='artifacts/gitCommit']").first().click();
        page.waitForURL(Pattern.compile(".*/artifacts/gitCommit.*"));
        browser.settle();
        assertThat(page.locator("main")).containsText("Review verdict");
        browser.inspect("artifact");
        var download =
                page.waitForDownload(() -> page.getByText("Evidence bundle").click());
        var bundle = folder.resolve("bundle.json");
        download.saveAs(bundle);

        assertThat(verify(bundle)).isZero();

        var altered = Files.readAllBytes(bundle);
        altered[altered.length / 2] ^= 1;
        Files.write(bundle, altered);
        assertThat(verify(bundle)).isNotZero();
    }

    private void findItInTheLedger() throws IOException {
        browser.visit("/ledger?q=type:review.ended");
        page.locator("main a[href*='entry=']").first().click();
        browser.settle();
        assertThat(page.locator("main")).containsText("Included");
        browser.inspect("ledger");
        takeTheListAway();
    }

    /** Runs the offline verifier as its own process, which knows no server; its exit code. */
    private static int verify(Path bundle) throws IOException, InterruptedException {
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        "target/classes:"
                                + Files.readString(Path.of("target/runtime.classpath"))
                                        .strip(),
                        "dev.chancery.provenance.offline.VerifyCommand",
                        bundle.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private void button(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    /** Both files hold what the filter selects, and the taking itself is an entry. */
    private void takeTheListAway() throws IOException {
        assertThat(exported("CSV")).startsWith("id,index,at,type,actor,").contains(",review.ended,");
        assertThat(exported("JSONL").lines()).isNotEmpty().allMatch(line -> line.contains("\"type\":\"review.ended\""));
        browser.visit("/ledger?q=type:list.exported");
        assertThat(page.locator(".list").innerText()).contains("list:audit-log");
    }

    private String exported(String format) throws IOException {
        var link = new Page.GetByRoleOptions().setName("Export this list as " + format);
        var download =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, link).click());
        assertThat(download.suggestedFilename()).isEqualTo("audit-log." + format.toLowerCase(Locale.ROOT));
        return Files.readString(download.path());
    }
}
