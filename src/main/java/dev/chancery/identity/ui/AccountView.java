package dev.chancery.identity.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.chancery.console.Tone;
import dev.chancery.console.components.FactList;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.VerdictBanner;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.identity.Password;
import dev.chancery.identity.PersonAnswer;
import dev.chancery.identity.people.OwnPassword;
import dev.chancery.identity.people.SignedInPerson;
import jakarta.annotation.security.PermitAll;

/** Who am I here, and how do I change my password? */
@Route("account")
@PageTitle("Your account · Chancery")
@PermitAll
@StyleSheet("context://chancery/settings.css")
class AccountView extends Div {

    private final SignedInPerson person;
    private final OwnPassword passwords;
    private final PasswordField current = new PasswordField("Your password");
    private final NewPasswordFields next = new NewPasswordFields();
    private final Button change = new Button("Change password");

    AccountView(AuthenticationContext authentication, OwnPassword passwords) {
        this.person = authentication.getAuthenticatedUser(SignedInPerson.class).orElseThrow();
        this.passwords = passwords;
        addClassName("page");
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        current.setRequiredIndicatorVisible(true);
        change.addThemeVariants(ButtonVariant.PRIMARY);
        change.addClickShortcut(Key.ENTER);
        change.setDisableOnClick(true);
        change.addClickListener(_ -> change());
        add(new ViewHeader("Your account", "You are " + person.displayName() + ", " + person.roleTitle() + "."));
        if (person.hasTemporaryPassword()) {
            add(new VerdictBanner(
                    Tone.INFO,
                    "Choose a password of your own",
                    "The one you signed in with was made for you. Everything else opens once you changed it."));
        }
        var columns = new Div(who(), changing());
        columns.addClassName("columns");
        add(columns);
    }

    private Panel who() {
        return new Panel(
                "Who you are",
                new FactList()
                        .fact("Sign-in name", person.name())
                        .fact("Role", new Span(person.roleTitle()))
                        .fact("Id", person.id().toString()));
    }

    private Panel changing() {
        var form = new Div(current, next, change);
        form.addClassNames("stack", "form");
        return new Panel("Change your password", form);
    }

    private void change() {
        next.chosen(person.name()).ifPresent(chosen -> {
            switch (passwords.change(person, Password.of(current.getValue()), chosen)) {
                case PersonAnswer.Kept _ -> UI.getCurrentOrThrow().getPage().setLocation("login?changed");
                case PersonAnswer.Refused(var refusal) -> {
                    current.setErrorMessage(refusal.detail());
                    current.setInvalid(true);
                }
            }
        });
        change.setEnabled(true);
    }
}
