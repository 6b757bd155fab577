package dev.chancery.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.chancery.identity.Role;
import dev.chancery.testing.Browser;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class ShellE2E {

    @Autowired
    TestAccess access;

    private Browser browser;
    private Page page;

    @BeforeEach
    void signIn() {
        browser = Browser.at(access.port());
        browser.signIn(access.person(Role.ADMIN).name(), TestAccess.PASSWORD);
        page = browser.page();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void letsSomebodyInAndShowsWhoTheyAre() {
        browser.inspect("overview");

        assertThat(page.locator(".user-button")).containsText("Test Platform admin");
        assertThat(page.getByRole(AriaRole.HEADING, named("Overview"))).isVisible();
    }

    @Test
    void leadsToEveryPageOfTheNavigation() {
        var links = page.locator(".navigation a");
        for (var i = 0; i < links.count(); i++) {
            links.nth(i).click();
            browser.settle();
            assertThat(page.locator("main h1")).isVisible();
            assertThat(links.nth(i)).hasAttribute("aria-current", "page");
        }
    }

    @Test
    void opensThePaletteByKeyAndGoesWhereItSays() {
        browser.visit("/parts");

        page.keyboard().press("Control+k");
        assertThat(page.getByRole(AriaRole.COMBOBOX)).isFocused();
        browser.inspect("palette");
        page.keyboard().type("overv");
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
        page.keyboard().press("Enter");

        assertThat(page.getByRole(AriaRole.HEADING, named("Overview"))).isVisible();
    }

    @Test
    void saysSoWhenThePaletteKnowsNoSuchPlace() {
        page.keyboard().press("Control+k");
        page.keyboard().type("no such thing");

        assertThat(page.locator(".palette-none")).hasText("Nothing goes by that name or id.");
    }

    @Test
    void keepsTheThemeOverAReload() {
        page.locator(".user-button").click();
        page.getByText("Dark", new Page.GetByTextOptions().setExact(true)).click();
        browser.inspect("preferences");

        page.reload();

        assertThat(page.locator("html")).hasAttribute("theme", "dark");
    }

    @Test
    void takesKeysOnlyWhileNobodyTypesAndLetsThemBeSwitchedOff() {
        browser.visit("/parts");

        page.keyboard().press("j");
        assertThat(page.locator("#heard")).hasText("next");

        page.keyboard().press("Control+k");
        page.keyboard().press("1");
        page.keyboard().press("Escape");
        page.evaluate("localStorage.setItem('chancery.keys', 'off')");
        page.keyboard().press("1");
        browser.settle();
        assertThat(page.locator("#heard")).hasText("next");
    }

    @Test
    void listsTheKeysOfThePage() {
        browser.visit("/parts");

        page.keyboard().press("?");

        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Next finding");
        browser.inspect("keys");
    }

    @Test
    void showsEveryPartInBothThemesWithoutBarriers() {
        browser.visit("/parts").inspect("parts");
    }

    @Test
    void tellsWhatIsNotThereAndOffersAWayOn() {
        browser.visit("/no/such/page").inspect("not-found");

        page.getByText("Go to the overview").click();

        assertThat(page).hasURL(Pattern.compile("http://localhost:\\d+/"));
    }

    @Test
    void skipsToThePageByKeyboard() {
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.locator("main")).isFocused();
    }

    @Test
    void signsOut() {
        page.locator(".user-button").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();

        page.waitForURL("**/login**");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
