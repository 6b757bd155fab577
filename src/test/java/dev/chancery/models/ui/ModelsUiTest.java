package dev.chancery.models.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import dev.chancery.identity.Role;
import dev.chancery.kernel.Actor;
import dev.chancery.models.prompts.PromptLogging;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class ModelsUiTest extends SpringBrowserlessTest {

    @Autowired
    TestAccess access;

    @Autowired
    PromptLogging prompts;

    @AfterEach
    void silence() {
        prompts.switchOff(new Actor.Service("test"));
    }

    @Test
    void letsAnAdminLogPromptsForAWhileAndSaysSo() {
        open(Role.ADMIN);
        test(find(Button.class).withText("Log in full for a while…").single()).click();
        test(find(TextArea.class).single()).setValue("A customer's call fails");
        test(find(Button.class).withText("Log in full").single()).click();

        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Prompts and replies are logged in full");
        assertThat(prompts.isOn()).isTrue();
        test(find(Button.class).withText("Switch off").single()).click();
        assertThat(prompts.isOn()).isFalse();
    }

    @Test
    void wantsAReason() {
        open(Role.ADMIN);
        test(find(Button.class).withText("Log in full for a while…").single()).click();
        test(find(Button.class).withText("Log in full").single()).click();

        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        assertThat(prompts.isOn()).isFalse();
    }

    @Test
    void letsAuditorsReadAlone() {
        open(Role.AUDITOR);

        assertThat(find(H1.class).single().getText()).isEqualTo("Models");
        assertThat(find(Button.class).withText("Log in full for a while…").all())
                .isEmpty();
    }

    private void open(Role role) {
        access.signIn(role);
        UI.getCurrentOrThrow().navigate("models");
    }
}
