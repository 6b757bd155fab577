package dev.chancery.gateway.budget.ui;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.chancery.identity.Role;
import dev.chancery.testing.Browser;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An admin looks at models, bounds what they may cost, and sees who used it up. */
@WholeApplication
class ModelPagesE2E {

    @Autowired
    TestAccess access;

    @Autowired
    JdbcClient database;

    @Test
    void leadsFromModelsToABudgetThatIsUsedUp() {
        database.sql("delete from gateway.budget").update();
        try (var browser = Browser.at(access.port())) {
            browser.signIn(access.person(Role.ADMIN).name(), TestAccess.PASSWORD);
            var page = browser.page();

            browser.visit("/models");
            page.getByText("Prompts are logged as digests and sizes").waitFor();
            browser.inspect("models");
            button(page, "Log in full for a while…");
            page.getByText("Log prompts and replies in full?").waitFor();
            browser.settle().inspect("models-dialog");
            button(page, "Cancel");

            browser.visit("/budgets");
            page.getByText("No budget yet").waitFor();
            browser.inspect("budgets-empty");
            button(page, "Set a budget");
            page.getByLabel("Cap").fill("2.50");
            browser.settle().inspect("budgets-dialog");
            button(page, "Set");
            page.getByText("Every budget has room").waitFor();

            use();
            browser.visit("/budgets");
            page.getByText("Exhausted").first().waitFor();
            browser.inspect("budgets");
        }
    }

    private void use() {
        database.sql("""
                        insert into gateway.budget_use (budget, subject, starts_on, label, spent, reserved, refusals)
                        select id, who, (now() at time zone 'utc')::date, who, taken, 0, turned_away
                        from gateway.budget, (values ('review-agent', 2500000, 4), ('triage-agent', 2100000, 0),
                            ('docs-agent', 310000, 0)) as used (who, taken, turned_away)
                        """).update();
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
