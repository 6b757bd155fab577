package dev.chancery.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.identity.PersonRecord;
import dev.chancery.identity.Role;
import dev.chancery.identity.people.SignedInPerson;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@WholeApplication
class SettingsUiTest extends SpringBrowserlessTest {

    @Autowired
    TestAccess access;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void showsThePeopleToAnAdmin() {
        signIn(Role.ADMIN, false);

        navigate("settings", SettingsView.class);

        assertThat(people().getListDataView().getItems())
                .extracting(PersonRecord::name)
                .contains("test-admin");
    }

    @Test
    void keepsReviewersAndAuditorsOut() {
        signIn(Role.REVIEWER, false);
        UI.getCurrentOrThrow().navigate("settings");
        assertThat(find(SettingsView.class).all()).isEmpty();

        signIn(Role.AUDITOR, false);
        UI.getCurrentOrThrow().navigate("settings");
        assertThat(find(SettingsView.class).all()).isEmpty();
    }

    @Test
    void letsSomeoneInAndShowsTheirPasswordOnce() {
        signIn(Role.ADMIN, false);
        navigate("settings", SettingsView.class);
        var name = "una" + System.nanoTime();

        press("Let someone in");
        test(field("Sign-in name")).setValue(name);
        test(field("Name, as others read it")).setValue("Una Reed");
        press("Create");

        assertThat(find(Span.class).withClassName("shown-once-text").single().getText())
                .hasSize(20);
        press("I have kept it");
        assertThat(people().getListDataView().getItems())
                .extracting(PersonRecord::name)
                .contains(name);
    }

    @Test
    void saysWhyANameIsRefused() {
        signIn(Role.ADMIN, false);
        navigate("settings", SettingsView.class);

        press("Let someone in");
        test(field("Sign-in name")).setValue("test-admin");
        test(field("Name, as others read it")).setValue("Another");
        press("Create");

        assertThat(field("Sign-in name").getErrorMessage()).isEqualTo("The sign-in name test-admin is taken.");
    }

    @Test
    void leadsATemporaryPasswordToTheAccountWhateverWasAskedFor() {
        signIn(Role.ADMIN, true);

        UI.getCurrentOrThrow().navigate("settings");

        assertThat(find(H1.class).single().getText()).isEqualTo("Your account");
    }

    @Test
    void refusesAWrongCurrentPassword() {
        signIn(Role.AUDITOR, false);
        navigate("account", AccountView.class);

        var fields = find(PasswordField.class).all();
        test(fields.get(0)).setValue("not mine");
        test(fields.get(1)).setValue("a longer way around");
        test(fields.get(2)).setValue("a longer way around");
        press("Change password");

        assertThat(fields.get(0).getErrorMessage()).isEqualTo("This is not your password.");
    }

    private void signIn(Role role, boolean temporary) {
        var person = access.person(role);
        var principal =
                new SignedInPerson(person.id().value(), person.name(), "Test " + role.title(), role, 0, temporary);
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(principal, "", role.authority()));
    }

    @SuppressWarnings("unchecked")
    private Grid<PersonRecord> people() {
        return (Grid<PersonRecord>) find(Grid.class).all().getFirst();
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withPropertyValue(TextField::getLabel, label)
                .single();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}
