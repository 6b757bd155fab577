package dev.chancery.identity.ui.agents;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.chancery.attest.PublicJwk;
import dev.chancery.attest.SigningKey;
import dev.chancery.identity.AgentState;
import dev.chancery.identity.Agents;
import dev.chancery.identity.Role;
import dev.chancery.testing.Browser;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@WholeApplication
class AgentPagesE2E {

    @Autowired
    TestAccess access;

    @Autowired
    Agents agents;

    @Autowired
    SecureRandom random;

    @Test
    void anAdminRegistersAnAgentGivesItAKeyAndStopsIt() {
        var name = "helper-" + System.nanoTime();
        try (var admin = signedIn(Role.ADMIN)) {
            admin.visit("/agents").inspect("agents");
            press(admin, "Register an agent");
            admin.settle().inspect("agents-register");
            admin.page().getByLabel("Name").last().fill(name);
            admin.page().getByLabel("Purpose").last().fill("Answers customers from the handbook.");
            admin.page().getByLabel("Answers for it").click();
            admin.page()
                    .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Test Platform admin"))
                    .click();
            press(admin, "Keep");
            admin.page().waitForURL(url -> url.contains("/agents/"));
            admin.settle().inspect("agent-without-key");

            press(admin, "Add a key");
            admin.settle();
            admin.page().getByLabel("Public key").fill(jwk());
            admin.inspect("agent-add-key");
            press(admin, "Add");
            admin.settle().inspect("agent");

            press(admin, "Suspend…");
            admin.settle().inspect("agent-suspend");
            admin.page().getByLabel("Reason").fill("Strange acts at night.");
            press(admin, "Suspend");
            admin.settle().inspect("agent-suspended");
        }
        assertThat(agents.find(name).orElseThrow().state()).isEqualTo(AgentState.SUSPENDED);
    }

    @Test
    void aSearchThatFindsNothingSaysSoAndALinkToNoAgentToo() {
        try (var auditor = signedIn(Role.AUDITOR)) {
            auditor.visit("/agents?q=nobody-is-called-so").inspect("agents-no-match");
            assertThat(auditor.page().locator("h2").first().innerText()).isEqualTo("Nothing matches");

            auditor.visit("/agents/nobody").inspect("agent-unknown");
            assertThat(auditor.page().locator("h2").first().innerText()).isEqualTo("There is no agent “nobody”");
        }
    }

    private Browser signedIn(Role role) {
        return Browser.at(access.port()).signIn(access.person(role).name(), TestAccess.PASSWORD);
    }

    private String jwk() {
        var key = SigningKey.generate("agent", random).verificationKey();
        return JsonMapper.shared().writeValueAsString(PublicJwk.of(key).members());
    }

    private static void press(Browser browser, String name) {
        browser.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
