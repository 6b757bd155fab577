package dev.chancery.gateway.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.chancery.gateway.record.Requests;
import dev.chancery.identity.Role;
import dev.chancery.testing.Browser;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** An admin registers a workflow, a machine runs it, and its request is found. */
@WholeApplication
class GatewayPagesE2E {

    @Autowired
    TestAccess access;

    @Autowired
    Requests requests;

    @TempDir
    Path folder;

    private final String name = "summarize-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void leadsFromARegisteredWorkflowToTheStepsOfItsRun() {
        try (var browser = Browser.at(access.port())) {
            browser.signIn(access.person(Role.ADMIN).name(), TestAccess.PASSWORD);
            var page = browser.page();

            browser.visit("/workflows");
            button(page, "Register a workflow");
            page.getByLabel("Name").fill(name);
            page.getByLabel("Purpose").fill("Says what a text is about");
            page.getByLabel("Command").fill("sh\n-c\necho noted >&2; echo '{\"output\": \"done\"}'");
            page.getByLabel("Working directory").fill("nowhere");
            button(page, "Register");
            page.getByText("The working directory is the absolute path").waitFor();
            browser.settle().inspect("workflow-refused");
            page.getByLabel("Working directory").fill(folder.toString());
            button(page, "Register");
            page.getByText(name).first().waitFor();
            browser.settle().inspect("workflows");

            var request = run();
            browser.visit("/requests/" + request);
            page.getByText("Answered after").waitFor();
            page.getByText("Admission").first().waitFor();
            browser.inspect("request");

            browser.visit("/gateway");
            page.getByText("Run of " + name).first().waitFor();
            button(page, "Pause");
            browser.settle().inspect("gateway");
            browser.visit("/requests/no-such-request").inspect("request-unknown");
        }
    }

    private String run() {
        var answer = access.machine("runs:write")
                .post("/v1/run", "{\"project\": \"" + name + "\", \"model\": \"simulated\", \"prompt\": \"x\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        var request = answer.headers().firstValue("x-request-id").orElseThrow();
        await().until(() -> requests.named(request).stream().anyMatch(it -> it.hasEnded()));
        return request;
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
