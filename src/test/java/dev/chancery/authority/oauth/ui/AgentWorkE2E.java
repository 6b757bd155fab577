package dev.chancery.authority.oauth.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.chancery.authority.Act;
import dev.chancery.authority.ActRequest;
import dev.chancery.authority.CredentialDesk;
import dev.chancery.authority.NewTask;
import dev.chancery.authority.Tasks;
import dev.chancery.identity.Agents;
import dev.chancery.identity.Role;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.testing.Browser;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an agent did, on its page, and a person who lets it act for them. */
@WholeApplication
class AgentWorkE2E {

    @Autowired
    TestAccess access;

    @Autowired
    Agents agents;

    @Autowired
    Tasks tasks;

    @Autowired
    CredentialDesk desk;

    @Autowired
    TimeOrderedIds ids;

    @Test
    void showsTheLatestActsAndGivesAMandateOnce() {
        var agent = agents.builtIn(Agents.REVIEW_AGENT);
        var person = access.person(Role.REVIEWER);
        var invocation = new InvocationId(ids.next());
        var task = tasks.open(new NewTask(person, "Read a change.", agent.id(), Duration.ofMinutes(5), invocation));
        for (var action : new String[] {"resolve", "push"}) {
            var act = new Act(
                    "tool-server.repository", "repository", action, Map.of("repository", "/r", "revision", "main"));
            desk.request(new ActRequest(invocation, task, agent.id(), person, act));
        }
        try (var browser = Browser.at(access.port()).signIn(person.name(), TestAccess.PASSWORD)) {
            browser.visit("/agents/" + agent.id()).inspect("agent-at-work");
            assertThat(browser.page().getByText("repository.push").count()).isPositive();

            press(browser, "Let it act for me");
            browser.settle();
            browser.page().getByLabel("What for").fill("Look at yesterday's change.");
            browser.inspect("agent-mandate");
            press(browser, "Give it my mandate");
            browser.settle().inspect("agent-mandate-shown-once");
            assertThat(browser.page().locator(".shown-once-text").innerText()).startsWith("eyJ");
        }
    }

    private static void press(Browser browser, String name) {
        browser.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
