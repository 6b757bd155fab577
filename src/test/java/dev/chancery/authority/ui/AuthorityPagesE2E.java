package dev.chancery.authority.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.chancery.authority.Grant;
import dev.chancery.authority.NewTask;
import dev.chancery.authority.TaskAnswer;
import dev.chancery.authority.Tasks;
import dev.chancery.identity.Agents;
import dev.chancery.identity.Role;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.testing.Browser;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An admin tries the headline scenario, follows it to its task, and takes a tree of tasks back. */
@WholeApplication
class AuthorityPagesE2E {

    @Autowired
    TestAccess access;

    @Autowired
    Tasks tasks;

    @Autowired
    Agents agents;

    @Autowired
    TimeOrderedIds ids;

    @Test
    void theScenarioIsTriedAndItsStoryIsFollowed() {
        try (var browser = signedIn()) {
            browser.visit("/credentials");
            button(browser, "Try the headline scenario").click();
            browser.page().waitForURL("**/credentials?scenario=*");
            browser.settle().inspect("credentials-scenario");
            assertThat(browser.page().locator(".verdict h2").textContent())
                    .isEqualTo("Refused before any tool code ran");

            browser.visit("/credentials?refused=action_mismatch");
            browser.page().locator(".list-row").first().click();
            browser.page().waitForURL("**credential=*");
            browser.settle().inspect("credential");

            browser.page().getByText("What was done under it").click();
            browser.page().waitForURL("**/tasks/*");
            browser.settle().inspect("task");
        }
    }

    @Test
    void aTreeOfTasksIsRevokedWithAReason() {
        var root = tree();
        try (var browser = signedIn()) {
            browser.visit("/tasks").inspect("tasks");
            browser.visit("/tasks/" + root).inspect("task-tree");

            button(browser, "Revoke…").click();
            browser.page().getByLabel("Reason").fill("It was a mistake.");
            browser.settle().inspect("task-revoke");
            button(browser, "Revoke").click();
            browser.page().getByText("It was a mistake.").waitFor();
            assertThat(browser.page().locator(".task-tree").textContent()).doesNotContain("Open");
        }
    }

    @Test
    void emptyAndUnknownSaySo() {
        try (var browser = signedIn()) {
            browser.visit("/tasks?q=no-such-intent").inspect("tasks-no-match");
            browser.visit("/tasks/" + new UUID(7, 7)).inspect("task-unknown");
            browser.visit("/credentials?before=00000000-0000-0000-0000-000000000001")
                    .inspect("credentials-no-match");
        }
    }

    private String tree() {
        var invocation = new InvocationId(ids.next());
        var agent = agents.builtIn(Agents.REVIEW_AGENT).id();
        var someone = access.person(Role.ADMIN);
        var root =
                tasks.open(new NewTask(someone, "Sort this week's issues.", agent, Duration.ofMinutes(30), invocation));
        var within = new NewTask(someone, "Close the duplicates.", agent, Duration.ofMinutes(10), invocation)
                .granting(new Grant(5, Set.of("issues.*")));
        assertThat(tasks.openWithin(root, within)).isInstanceOf(TaskAnswer.Opened.class);
        return root.toString();
    }

    private Browser signedIn() {
        return Browser.at(access.port()).signIn(access.person(Role.ADMIN).name(), TestAccess.PASSWORD);
    }

    private static Locator button(Browser browser, String name) {
        return browser.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
