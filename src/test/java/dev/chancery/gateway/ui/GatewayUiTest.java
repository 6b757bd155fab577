package dev.chancery.gateway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import dev.chancery.console.components.FactList;
import dev.chancery.gateway.record.Closing;
import dev.chancery.gateway.record.Opening;
import dev.chancery.gateway.record.Requests;
import dev.chancery.identity.Role;
import dev.chancery.kernel.Actor;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class GatewayUiTest extends SpringBrowserlessTest {

    @Autowired
    TestAccess access;

    @Autowired
    Requests requests;

    @Test
    void showsTheThreeLayersUnderOneAnother() {
        open(Role.AUDITOR, "gateway");

        assertThat(find(H3.class).all()).extracting(H3::getText).containsExactly("Gateway", "Executor", "Provider");
    }

    @Test
    void rests() {
        open(Role.ADMIN, "gateway");
        var pause = find(Button.class).withText("Pause").single();

        test(pause).click();
        assertThat(UI.getCurrentOrThrow().getPollInterval()).isEqualTo(-1);
        test(pause).click();
        assertThat(UI.getCurrentOrThrow().getPollInterval()).isPositive();
    }

    @Test
    void showsEveryLimitThatACallPassed() throws Exception {
        var request = requests.open(new Opening("chat", new Actor.Service("test"), "small"));
        request.within(() -> {
            var now = System.nanoTime();
            request.trail().step("queue", "models", now, "ok", "interactive");
            request.trail().step("tokens", "small", now, "ok", "40 of 1000 tokens a minute");
            request.trail().step("budget", "models", now, "budget_exhausted", "at most 40 tokens");
            request.trail().step("call", "small", now, "ok", "limit 120 s");
            request.trail().step("attempt", "attempt 1 at one", now, "ok", "limit 60 s");
            request.trail().step("work", "small", now, "ok", "budget 150 s");
            return "";
        });
        try {
            open(Role.REVIEWER, "requests/" + request.id());

            assertThat(find(FactList.class).all().getLast().getElement().getTextRecursively())
                    .contains("Admission", "pool models: 128 workers, 512 places to wait")
                    .contains("40 of 1000 tokens a minute", "budget_exhausted")
                    .contains("limit 60 s", "limit 120 s", "budget 150 s", "Whole request");
        } finally {
            request.end(Closing.ok());
        }
    }

    @Test
    void followsARequestThatIsUnderWay() {
        var request = requests.open(new Opening("chat", new Actor.Service("test"), "small"));
        try {
            open(Role.REVIEWER, "requests/" + request.id());

            assertThat(find(H1.class).single().getText()).isEqualTo("Model call");
            assertThat(find(H2.class).all()).extracting(H2::getText).anyMatch(it -> it.startsWith("Under way for"));
            assertThat(UI.getCurrentOrThrow().getPollInterval()).isPositive();
        } finally {
            request.end(Closing.ok());
        }
    }

    @Test
    void saysWhenThereIsNoSuchRequest() {
        open(Role.AUDITOR, "requests/no-such-request");

        assertThat(find(H2.class).all()).extracting(H2::getText).contains("No request of this name");
    }

    @Test
    void letsNoAuditorRegisterWorkflows() {
        open(Role.AUDITOR, "workflows");

        assertThat(find(H1.class).single().getText()).isEqualTo("Workflows");
        assertThat(find(Button.class).withText("Register a workflow").all()).isEmpty();
    }

    @Test
    void letsAdminsRegisterWorkflows() {
        open(Role.ADMIN, "workflows");

        assertThat(find(Button.class).withText("Register a workflow").all()).hasSize(1);
    }

    private void open(Role role, String path) {
        access.signIn(role);
        UI.getCurrentOrThrow().navigate(path);
    }
}
