package dev.chancery.authority.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import dev.chancery.authority.Act;
import dev.chancery.authority.ActRequest;
import dev.chancery.authority.CredentialAnswer.Issued;
import dev.chancery.authority.CredentialDesk;
import dev.chancery.authority.NewTask;
import dev.chancery.authority.TaskRecord;
import dev.chancery.authority.Tasks;
import dev.chancery.identity.Agents;
import dev.chancery.identity.Role;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import dev.chancery.verifier.ToolRequest;
import dev.chancery.verifier.Verifier;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tasks and credentials as people see them, and what they can take back. */
@WholeApplication
class AuthorityUiTest extends SpringBrowserlessTest {

    private static final Act LIST = new Act("tool-server.issues", "issues", "list", Map.of());

    @Autowired
    Tasks tasks;

    @Autowired
    CredentialDesk desk;

    @Autowired
    Verifier verifier;

    @Autowired
    Agents agents;

    @Autowired
    TimeOrderedIds ids;

    @Autowired
    TestAccess access;

    @Autowired
    AuthorityJumps jumps;

    private final InvocationId invocation = new InvocationId(UUID.randomUUID());
    private TaskId task = new TaskId(invocation.value());

    @BeforeEach
    void signInAndAct() {
        access.signIn(Role.REVIEWER);
        var agent = agents.builtIn(Agents.REVIEW_AGENT).id();
        var someone = new Actor.Service("test");
        task = tasks.open(
                new NewTask(someone, "Sort the issues of " + invocation, agent, Duration.ofMinutes(5), invocation));
        var wish = new ActRequest(invocation, task, agent, someone, LIST).because("To see what there is.");
        var credential = ((Issued) desk.request(wish)).credential();
        verifier.verify(credential, new ToolRequest(LIST.audience(), "issues", "read", Map.of()));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theListOfTasksIsNarrowedByItsAddress() {
        open("tasks", Map.of("q", invocation.toString(), "state", "open"));
        assertThat(find(Grid.class).all()).hasSize(1);

        open("tasks", Map.of("q", invocation.toString(), "state", "revoked"));
        assertThat(text()).contains("No task fits this filter");
    }

    @Test
    void aTaskShowsWhatItMayAndWhatWasDone() {
        open("tasks/" + task, Map.of());

        assertThat(find(H1.class).single().getText()).isEqualTo("Sort the issues of " + invocation);
        assertThat(find(H2.class).all().stream().map(H2::getText))
                .contains("What it may", "Where it belongs", "What was done");
    }

    @Test
    void aTaskIsRevokedWithAReason() {
        open("tasks/" + task, Map.of());
        click("Revoke…");
        click("Revoke");
        assertThat(tasks.find(task).orElseThrow().state()).isEqualTo(TaskRecord.State.OPEN);

        find(TextArea.class).single().setValue("It was a mistake.");
        click("Revoke");

        assertThat(tasks.find(task)).hasValueSatisfying(it -> {
            assertThat(it.state()).isEqualTo(TaskRecord.State.REVOKED);
            assertThat(it.ending())
                    .hasValueSatisfying(end -> assertThat(end.reason()).isEqualTo("It was a mistake."));
        });
    }

    @Test
    void anAuditorTakesNothingBack() {
        access.signIn(Role.AUDITOR);
        open("tasks/" + task, Map.of());

        assertThat(find(Button.class).all().stream().map(Button::getText)).doesNotContain("Revoke…");
    }

    @Test
    void whatNobodyOpenedIsNoMatch() {
        open("tasks/" + new UUID(7, 7), Map.of());

        assertThat(text()).contains("There is no task with this id.");
    }

    @Test
    void refusalsAreFoundByTheirCode() {
        open("credentials", Map.of("refused", "action_mismatch"));

        assertThat(text()).contains("issues.read", "Action mismatch", "agent:review-agent");
    }

    @Test
    void theHeadlineScenarioIsTriedWithOneButton() {
        open("credentials", Map.of());
        click("Try the headline scenario");

        assertThat(text())
                .contains("Refused before any tool code ran", "Verifier rejected")
                .doesNotContain("Tool invoked");
    }

    @Test
    void idsLeadToTheirPages() {
        assertThat(jumps.resolve(task.toString()))
                .singleElement()
                .satisfies(it -> assertThat(it.path()).isEqualTo("/tasks/" + task));
        assertThat(jumps.resolve("not an id")).isEmpty();
    }

    private void open(String path, Map<String, String> parameters) {
        UI.getCurrent().navigate(path, QueryParameters.simple(parameters));
    }

    private void click(String name) {
        find(Button.class).all().stream()
                .filter(it -> it.getText().equals(name))
                .reduce((_, last) -> last)
                .orElseThrow()
                .click();
    }

    private static String text() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .findFirst()
                .map(Component.class::cast)
                .map(it -> it.getElement().getTextRecursively())
                .orElseThrow();
    }
}
