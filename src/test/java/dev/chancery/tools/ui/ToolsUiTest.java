package dev.chancery.tools.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.chancery.identity.Role;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@WholeApplication
class ToolsUiTest extends SpringBrowserlessTest {

    @Autowired
    TestAccess access;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anAdminMayRegisterServers() {
        open(Role.ADMIN, "");

        assertThat(find(Button.class).withText("Register a server").all()).hasSize(1);
    }

    @Test
    void anAuditorOnlyLooks() {
        open(Role.AUDITOR, "issues");

        assertThat(find(Button.class).withText("Register a server").all()).isEmpty();
        assertThat(find(ActionGrid.class).single().getListDataView().getItems())
                .extracting(it -> it.tool().action())
                .containsExactly("list", "read", "create", "delete");
    }

    @Test
    void saysSoWhenThereIsNoSuchServer() {
        open(Role.AUDITOR, "nowhere");

        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Nothing matches");
    }

    @Test
    void saysAtTheFieldWhyAnAddressIsRefused() {
        open(Role.ADMIN, "");

        test(find(Button.class).withText("Register a server").single()).click();
        test(field("Name")).setValue("inside");
        test(field("What it is for")).setValue("Reads metadata.");
        test(field("Address")).setValue("https://169.254.169.254/mcp");
        test(find(Button.class).withText("Register").single()).click();

        assertThat(field("Address").getErrorMessage()).contains("not on the public internet");
    }

    @Test
    void answersItsQuestionInOneSentence() {
        assertThat(ToolsView.sentence(List.of())).isEqualTo("0 servers offer 0 actions");
    }

    private void open(Role role, String server) {
        access.signIn(role);
        var address = server.isEmpty() ? QueryParameters.empty() : QueryParameters.of("server", server);
        UI.getCurrentOrThrow().navigate("tools", address);
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withPropertyValue(TextField::getLabel, label)
                .single();
    }
}
