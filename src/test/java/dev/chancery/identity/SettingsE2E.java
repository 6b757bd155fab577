package dev.chancery.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.chancery.testing.Api;
import dev.chancery.testing.Browser;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class SettingsE2E {

    @Autowired
    TestAccess access;

    @Test
    void anAdminLetsSomeoneInWhoChoosesAPasswordOfTheirOwn() {
        var name = "mara" + System.nanoTime();
        String temporary;
        try (var admin = signedIn(Role.ADMIN)) {
            admin.visit("/settings").inspect("settings");
            press(admin, "Let someone in");
            admin.settle().inspect("settings-new-person");
            admin.page().getByLabel("Sign-in name").fill(name);
            admin.page().getByLabel("Name, as others read it").fill("Mara Voss");
            press(admin, "Create");
            admin.settle().inspect("settings-shown-once");
            temporary = admin.page().locator(".shown-once-text").innerText();
            press(admin, "I have kept it");
        }
        try (var mara = Browser.at(access.port())) {
            mara.signIn(name, temporary);
            assertThat(mara.page().title()).startsWith("Your account");
            mara.visit("/").inspect("account");
            assertThat(mara.page().url()).endsWith("/account");
            fill(mara, "Your password", temporary);
            fill(mara, "New password", "a longer way around");
            fill(mara, "The same again", "a longer way around");
            press(mara, "Change password");
            mara.page().waitForURL(url -> url.contains("/login?changed"));
            mara.signIn(name, "a longer way around");
            assertThat(mara.page().title()).startsWith("Overview");
        }
    }

    @Test
    void anAdminIssuesATokenAndRevokesIt() {
        try (var admin = signedIn(Role.ADMIN)) {
            var name = "ci-" + System.nanoTime();
            admin.visit("/settings");
            press(admin, "New token");
            admin.page().getByRole(AriaRole.DIALOG).getByLabel("Name").fill(name);
            admin.page().getByLabel("reviews:read").check();
            admin.inspect("settings-new-token");
            press(admin, "Create");
            admin.settle();
            var token = admin.page().locator(".shown-once-text").innerText();
            press(admin, "I have kept it");
            admin.settle();
            var api = Api.anonymous(access.port()).with(token);
            assertThat(api.get("/v1/nothing").statusCode()).isEqualTo(404);

            press(admin, "Revoke " + name);
            admin.settle().inspect("settings-revoke");
            admin.page().getByLabel("Reason").fill("The machine is gone.");
            admin.page()
                    .getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Revoke"))
                    .click();
            admin.settle();
            assertThat(api.get("/v1/nothing").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aReviewerFindsTheDoorShutAndLabelled() {
        try (var reviewer = signedIn(Role.REVIEWER)) {
            reviewer.visit("/settings");

            assertThat(reviewer.page().locator("h1").innerText()).isEqualTo("This page is not for your role");
            assertThat(reviewer.page()
                            .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Settings"))
                            .count())
                    .isZero();
        }
    }

    private Browser signedIn(Role role) {
        return Browser.at(access.port()).signIn(access.person(role).name(), TestAccess.PASSWORD);
    }

    private static void fill(Browser browser, String label, String text) {
        browser.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill(text);
    }

    private static void press(Browser browser, String name) {
        browser.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
