package dev.chancery.authority.policy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.chancery.authority.Access;
import dev.chancery.authority.AccessAnswer;
import dev.chancery.authority.Act;
import dev.chancery.authority.ActRequest;
import dev.chancery.authority.NewTask;
import dev.chancery.authority.Tasks;
import dev.chancery.identity.Agents;
import dev.chancery.identity.Role;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.testing.Browser;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A policy is written by one person, vouched for by another, and bites. */
@WholeApplication
class PolicyPagesE2E {

    @Autowired
    TestAccess access;

    @Autowired
    Access policy;

    @Autowired
    Tasks tasks;

    @Autowired
    Agents agents;

    private final TimeOrderedIds ids;
    private final String set;
    private final String intent;

    PolicyPagesE2E(@Autowired TimeOrderedIds ids) {
        this.ids = ids;
        this.set = "only-" + ids.next();
        this.intent = "Only here: " + set;
    }

    @Test
    void aPolicyIsWrittenByOneApprovedByAnotherAndBites() {
        assertThat(decided().outcome()).isEqualTo("allow");
        try (var author = signedIn(Role.REVIEWER)) {
            begin(author);
            mend(author);
            explain(author);
        }
        try (var second = signedIn(Role.ADMIN)) {
            vouch(second);
        }

        assertThat(decided().outcome()).isEqualTo("deny");
        assertThat(decided().policies()).containsExactly(set + ":nothing-is-created");
    }

    @Test
    void thePageOfNoVersionSaysSo() {
        try (var someone = signedIn(Role.AUDITOR)) {
            someone.visit("/policies/default/4711").inspect("policy-unknown");

            assertThat(someone.page()
                            .getByText("There is no such version of a policy set.")
                            .count())
                    .isEqualTo(1);
        }
    }

    private void begin(Browser author) {
        author.visit("/policies").inspect("policies");
        press(author, "New policy set");
        author.settle().inspect("policy-new");
        author.page().getByLabel("Name").fill(set);
        author.page().getByLabel("Why, in a sentence").fill("Stop what this test creates");
        press(author, "Keep as draft");
        author.page().waitForURL(url -> url.endsWith("/policies/" + set + "/1"));
        author.settle().inspect("policy-draft");
    }

    private void mend(Browser author) {
        press(author, "New version from this");
        author.page().waitForURL(url -> url.contains("/edit"));
        author.settle();
        author.page().getByLabel("Text").fill(text().replace("issues.create", "issues.creat"));
        author.page().getByLabel("Why, in a sentence").fill("Forbid creating issues here");
        press(author, "Check");
        author.settle();
        assertThat(author.page().getByText("unrecognized action").count()).isPositive();
        author.page().getByLabel("Text").fill(text());
        press(author, "Propose");
        author.page().waitForURL(url -> url.endsWith("/policies/" + set + "/2"));
        author.settle();
    }

    private void explain(Browser author) {
        var action = author.page().getByLabel("Action");
        action.fill("issues.create");
        action.press("Enter");
        author.page().getByLabel("Under a task to").fill(intent);
        press(author, "Explain");
        author.settle().inspect("policy-version");
        assertThat(author.page().getByText(set + ":nothing-is-created").count()).isPositive();
        assertThat(button(author, "Approve").count()).isZero();
    }

    private void vouch(Browser second) {
        second.visit("/policies/" + set + "/2");
        press(second, "Approve");
        second.page().getByLabel("Reason").fill("It stops nothing but this test.");
        second.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Approve"))
                .click();
        second.settle();
        press(second, "Put into production");
        second.page().getByLabel("Reason").fill("Approved a moment ago.");
        press(second, "Move");
        second.settle().inspect("policy-version-live");
    }

    private String text() {
        return """
                @id("nothing-is-created")
                forbid (
                  principal,
                  action == Action::"issues.create",
                  resource == ToolServer::"tool-server.issues"
                ) when { context.task.intent == "%s" };
                """.formatted(intent);
    }

    private AccessAnswer decided() {
        var agent = agents.builtIn(Agents.REVIEW_AGENT).id();
        Actor ada = access.person(Role.REVIEWER);
        var invocation = new InvocationId(ids.next());
        var task = tasks.open(new NewTask(ada, intent, agent, Duration.ofMinutes(5), invocation));
        return policy.evaluate(new ActRequest(
                invocation, task, agent, ada, new Act("tool-server.issues", "issues", "create", Map.of("title", "x"))));
    }

    private Browser signedIn(Role role) {
        return Browser.at(access.port()).signIn(access.person(role).name(), TestAccess.PASSWORD);
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
