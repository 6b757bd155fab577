package dev.chancery.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.chancery.identity.Role;
import dev.chancery.testing.Browser;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class GovernedTextsE2E {

    @Autowired
    TestAccess access;

    @Test
    void aReviewerReadsWhatIsInProductionAndAsksForAMeasurement() {
        try (var reviewer = signedIn(Role.REVIEWER)) {
            reviewer.visit("/prompts").inspect("prompts");
            reviewer.visit("/routing/default").inspect("routing-version");
            reviewer.visit("/thresholds/default").inspect("thresholds-version");
            reviewer.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Measure…"))
                    .click();
            reviewer.settle().inspect("thresholds-measure");
        }
    }

    @Test
    void anAuditorReadsMeasurementsAndVerifiesTheLog() {
        try (var auditor = signedIn(Role.AUDITOR)) {
            auditor.visit("/evaluations").inspect("evaluations");
            auditor.visit("/ledger/verify").inspect("ledger-verify");
            assertThat(auditor.page().locator("main").innerText()).contains("Verify");
        }
    }

    private Browser signedIn(Role role) {
        return Browser.at(access.port()).signIn(access.person(role).name(), TestAccess.PASSWORD);
    }
}
