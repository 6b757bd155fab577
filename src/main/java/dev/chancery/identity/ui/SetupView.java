package dev.chancery.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.chancery.console.Tone;
import dev.chancery.console.components.VerdictBanner;
import dev.chancery.identity.NewPerson;
import dev.chancery.identity.PersonAnswer;
import dev.chancery.identity.Role;
import dev.chancery.identity.setup.FirstAdmin;
import dev.chancery.kernel.Refusal;

/** Where the printed one-time link leads: the first admin says who they are. */
@Route(value = "setup", autoLayout = false)
@PageTitle("First admin · Chancery")
@AnonymousAllowed
class SetupView extends Composite<Gate> implements BeforeEnterObserver {

    private final FirstAdmin setup;
    private final Gate gate =
            new Gate("Create the first admin", "This link works once. Everybody else is let in later.");
    private final TextField name = new TextField("Sign-in name");
    private final TextField displayName = new TextField("Your name, as others read it");
    private final NewPasswordFields password = new NewPasswordFields();
    private final Button create = new Button("Create admin");
    private String token = "";

    SetupView(FirstAdmin setup) {
        this.setup = setup;
        name.setRequiredIndicatorVisible(true);
        name.setAutocomplete(Autocomplete.USERNAME);
        name.setAllowedCharPattern("[A-Za-z0-9._-]");
        name.setMaxLength(63);
        displayName.setRequiredIndicatorVisible(true);
        displayName.setMaxLength(100);
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickShortcut(Key.ENTER);
        create.setDisableOnClick(true);
        create.addClickListener(click -> create());
    }

    @Override
    protected Gate initContent() {
        return gate;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("token")
                .orElse("");
        switch (setup.state(token)) {
            case OPEN -> gate.show(name, displayName, password, create);
            case USED -> gate.show(closed("This link was used", "Somebody can sign in already.", true));
            case EXPIRED -> gate.show(closed("This link has expired", "Start Chancery again to get a new one.", false));
            case UNKNOWN ->
                gate.show(closed("This link opens nothing", "Use the whole link that the terminal shows.", false));
        }
    }

    private void create() {
        var chosen = password.chosen(name.getValue());
        if (chosen.isPresent()) {
            var admin = NewPerson.of(name.getValue(), displayName.getValue(), Role.ADMIN, chosen.get());
            switch (setup.create(token, admin)) {
                case PersonAnswer.Kept _ -> UI.getCurrentOrThrow().getPage().setLocation("login?created");
                case PersonAnswer.Refused(var refusal) -> complain(refusal);
            }
        }
        create.setEnabled(true);
    }

    private void complain(Refusal refusal) {
        switch (refusal.code()) {
            case "invalid_name", "name_taken" -> {
                name.setErrorMessage(refusal.detail());
                name.setInvalid(true);
            }
            case "invalid_display_name" -> {
                displayName.setErrorMessage(refusal.detail());
                displayName.setInvalid(true);
            }
            default -> gate.show(new VerdictBanner(Tone.BAD, "This link opens nothing any more", refusal.detail()));
        }
    }

    private static Component[] closed(String title, String detail, boolean signIn) {
        var banner = new VerdictBanner(Tone.WARN, title, detail);
        return signIn
                ? new Component[] {banner, new Anchor("login", "Go to the sign-in page")}
                : new Component[] {banner};
    }
}
