package dev.chancery.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.chancery.kernel.Actor;
import dev.chancery.testing.Browser;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class CatalogPagesE2E {

    private static final String FIRST = "# House rules\n\nBe brief.\nBe kind.\nSay why.\n";

    @Autowired
    CatalogWorld world;

    @Autowired
    Catalog catalog;

    @Autowired
    TestAccess access;

    private final AssetName name = CatalogWorld.newName();

    @Test
    void aVersionIsWrittenByOneAndApprovedAndPutIntoProductionByAnother() {
        world.live(name, FIRST);
        try (var author = signedIn(world.author)) {
            propose(author);
        }
        try (var second = signedIn(world.second)) {
            approve(second);
            putIntoProduction(second);
            second.visit("/catalog/" + name + "?at=2026-01-01T00:00:00Z");
            assertThat(second.page().getByText("Nothing was in production at").count())
                    .isEqualTo(1);
        }
    }

    private void propose(Browser author) {
        author.visit("/catalog/" + name).inspect("asset");
        author.visit("/catalog/" + name + "/edit?from=1");
        author.page().getByLabel("Text").fill(FIRST + "This is broken.\n");
        press(author, "Check");
        author.settle().inspect("asset-edit-unsound");
        author.page().getByLabel("Text").fill(FIRST.replace("brief", "brief, but whole") + "Sign it.\n");
        author.page().getByLabel("Why, in a sentence").fill("Let notes be signed");
        press(author, "Check");
        author.settle().inspect("asset-edit-sound");
        press(author, "Propose");
        author.page().waitForURL(url -> url.endsWith("/2"));
        author.settle().inspect("asset-version-own");
        assertThat(author.page().locator("h1").innerText()).isEqualTo("Version 2, proposed");
        assertThat(button(author, "Approve").count()).isZero();
    }

    private void approve(Browser second) {
        var version = catalog.version(name, 2).orElseThrow();
        second.visit("/approvals?selected=version:" + version.id()).inspect("approvals");
        second.page().getByLabel("Reason").fill("A signed note can be asked about.");
        press(second, "Approve");
        second.settle();
        assertThat(catalog.version(name, 2).orElseThrow().state()).isEqualTo(VersionState.APPROVED);
    }

    private void putIntoProduction(Browser second) {
        second.visit("/catalog/" + name + "/2");
        press(second, "Put into production");
        second.settle().inspect("asset-move");
        second.page().getByLabel("Reason").fill("Approved this morning.");
        press(second, "Move");
        second.settle();
        press(second, "Side by side");
        second.settle().inspect("asset-version-live");
        assertThat(catalog.labelled(name, Asset.PRODUCTION).orElseThrow().number())
                .isEqualTo(2);
    }

    @Test
    void theApprovalsPageSaysWhoMayNot() {
        var proposed = world.proposed(name, FIRST, Optional.empty());
        try (var author = signedIn(world.author)) {
            author.visit("/approvals?selected=version:" + proposed.id()).inspect("approvals-barred");

            assertThat(author.page().getByText("Somebody else decides this").count())
                    .isEqualTo(1);
            assertThat(button(author, "Approve").count()).isZero();
        }
    }

    @Test
    void aQuestionThatWasAnsweredSaysSo() {
        var approved = world.approved(name, FIRST, Optional.empty());
        try (var second = signedIn(world.second)) {
            second.visit("/approvals?selected=version:" + approved.id()).inspect("approvals-gone");

            assertThat(second.page()
                            .getByText("This question no longer waits: it was decided, withdrawn or has expired.")
                            .count())
                    .isEqualTo(1);
        }
    }

    private Browser signedIn(Actor.Person person) {
        return Browser.at(access.port()).signIn(person.name(), TestAccess.PASSWORD);
    }

    private static Locator button(Browser browser, String name) {
        return browser.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void press(Browser browser, String name) {
        button(browser, name).click();
    }
}
