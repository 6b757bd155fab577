package dev.chancery.identity.ui.agents;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.chancery.identity.AgentAnswer;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.AgentState;
import dev.chancery.identity.Agents;
import dev.chancery.identity.NewAgent;
import dev.chancery.identity.Role;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@WholeApplication
class AgentPagesUiTest extends SpringBrowserlessTest {

    @Autowired
    TestAccess access;

    @Autowired
    Agents agents;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void listsWhatTheAddressAsksFor() {
        var agent = registered();
        access.signIn(Role.AUDITOR);

        UI.getCurrentOrThrow().navigate("agents", QueryParameters.of("q", agent.name()));

        assertThat(listed()).containsExactly(agent.name());
        UI.getCurrentOrThrow()
                .navigate("agents", QueryParameters.simple(Map.of("q", agent.name(), "state", "retired")));
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Nothing matches");
    }

    @Test
    void letsOnlyAdminsChangeAnything() {
        var agent = registered();
        access.signIn(Role.AUDITOR);

        UI.getCurrentOrThrow().navigate("agents/" + agent.id());

        assertThat(find(H1.class).single().getText()).isEqualTo(agent.name());
        assertThat(find(Button.class).withText("Suspend…").all()).isEmpty();
        assertThat(find(Button.class).withText("Add a key").all()).isEmpty();
    }

    @Test
    void findsAnAgentByItsNameToo() {
        var agent = registered();
        access.signIn(Role.REVIEWER);

        UI.getCurrentOrThrow().navigate("agents/" + agent.name());

        assertThat(find(H1.class).single().getText()).isEqualTo(agent.name());
    }

    @Test
    void suspendsWithAReasonAndResumes() {
        var agent = registered();
        access.signIn(Role.ADMIN);
        UI.getCurrentOrThrow().navigate("agents/" + agent.id());

        press("Suspend…");
        press("Suspend");
        assertThat(find(TextArea.class).single().getErrorMessage()).isEqualTo("A reason is needed.");
        test(find(TextArea.class).single()).setValue("Strange acts.");
        press("Suspend");

        assertThat(agents.find(agent.id()).orElseThrow().state()).isEqualTo(AgentState.SUSPENDED);
        assertThat(find(Button.class).withText("Resume…").all()).hasSize(1);
    }

    @Test
    void retiresOnlyWhenTheNameIsTyped() {
        var agent = registered();
        access.signIn(Role.ADMIN);
        UI.getCurrentOrThrow().navigate("agents/" + agent.id());

        press("Retire…");
        test(find(TextArea.class).single()).setValue("Replaced.");
        press("Retire");
        assertThat(agents.find(agent.id()).orElseThrow().state()).isEqualTo(AgentState.ACTIVE);
        test(find(TextField.class)
                        .withPropertyValue(TextField::getLabel, "Type " + agent.name() + " to confirm")
                        .single())
                .setValue(agent.name());
        press("Retire");

        assertThat(agents.find(agent.id()).orElseThrow().state()).isEqualTo(AgentState.RETIRED);
        assertThat(find(Button.class).withText("Retire…").all()).isEmpty();
    }

    private List<String> listed() {
        return find(AgentGrid.class)
                .single()
                .getListDataView()
                .getItems()
                .map(AgentRecord::name)
                .toList();
    }

    private AgentRecord registered() {
        var admin = access.person(Role.ADMIN);
        var answer = agents.register(NewAgent.of("page-" + System.nanoTime(), "Is shown.", admin.id()), admin);
        return ((AgentAnswer.Kept) answer).agent();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}
