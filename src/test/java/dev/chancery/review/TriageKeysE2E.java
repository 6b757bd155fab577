package dev.chancery.review;

import static dev.chancery.review.ReviewCaller.diff;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.chancery.identity.Role;
import dev.chancery.testing.Browser;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class TriageKeysE2E {

    private static final int FINDINGS = 20;
    private static final int KEYS = 60;

    @Autowired
    TestAccess access;

    private int keystrokes;

    @Test
    void takesTwentyFindingsByKeyboardInAtMostSixtyKeystrokes() {
        var caller = new ReviewCaller(access);
        var changes = IntStream.range(0, FINDINGS)
                .mapToObj(_ -> TestDiffs.unmet(TestDiffs.ADDED_FILE))
                .collect(Collectors.joining());
        var review = caller.ended(caller.acceptedId(diff(changes)));
        assertThat(review.get("groups").size()).isGreaterThanOrEqualTo(FINDINGS);
        try (var browser = Browser.at(access.port())) {
            browser.signIn(access.person(Role.REVIEWER).name(), TestAccess.PASSWORD);
            browser.visit("/findings?q=is:open+run:" + review.get("id").asString());
            var page = browser.page();

            for (var finding = 0; finding < FINDINGS; finding++) {
                switch (finding % 5) {
                    case 3 -> asked(page, "3", "Dismiss");
                    case 4 -> asked(page, "h", "Snooze");
                    default -> press(page, "1");
                }
                PlaywrightAssertions.assertThat(page.locator(".list-row.answered"))
                        .hasCount(finding + 1);
            }
            press(page, "u");
            PlaywrightAssertions.assertThat(page.locator(".list-row.answered")).hasCount(FINDINGS - 1);
            press(page, "1");
            PlaywrightAssertions.assertThat(page.locator(".list-row.answered")).hasCount(FINDINGS);

            assertThat(keystrokes).isLessThanOrEqualTo(KEYS);
            browser.settle().inspect("findings-triaged");
        }
    }

    @Test
    void answersWhatIsPickedOutAndTakesItBackAsOne() {
        var caller = new ReviewCaller(access);
        var changes = TestDiffs.unmet(TestDiffs.ADDED_FILE) + TestDiffs.unmet(TestDiffs.ADDED_FILE);
        var review = caller.ended(caller.acceptedId(diff(changes)));
        try (var browser = Browser.at(access.port())) {
            browser.signIn(access.person(Role.REVIEWER).name(), TestAccess.PASSWORD);
            browser.visit("/findings?q=is:open+run:" + review.get("id").asString());
            var page = browser.page();

            press(page, "x");
            page.locator(".list-row.picked").waitFor();
            press(page, "a");
            page.getByText("The answer goes to exactly these").waitFor();
            browser.inspect("findings-bulk");
            press(page, "Enter");
            PlaywrightAssertions.assertThat(page.locator("body")).containsText("1 answered.");
            press(page, "u");
            PlaywrightAssertions.assertThat(page.locator("body")).containsText("Taken back for 1.");
            press(page, "v");
            page.getByText("Save this view").waitFor();
            browser.inspect("findings-views");
            escape(page);
            press(page, "2");
            page.getByText("Findings of the same file").waitFor();
            browser.inspect("finding-duplicate");
            escape(page);
            press(page, "?");
            page.getByText("Keys of this page").waitFor();
            assertThat(page.locator(".key-list").innerText()).contains("Snooze", "Duplicate", "Pick out", "Undo");
        }
    }

    private void asked(Page page, String key, String title) {
        press(page, key);
        page.locator("vaadin-dialog vaadin-button").getByText(title).last().waitFor();
        press(page, "Enter");
    }

    private void escape(Page page) {
        press(page, "Escape");
        PlaywrightAssertions.assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
    }

    private void press(Page page, String key) {
        page.keyboard().press(key);
        keystrokes++;
    }
}
