package dev.chancery.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.chancery.console.Tone;
import dev.chancery.console.components.VerdictBanner;
import dev.chancery.identity.People;
import java.util.Optional;

/** Where people sign in, and learn why they could not and what to do next. */
@Route(value = "login", autoLayout = false)
@PageTitle("Sign in · Chancery")
@AnonymousAllowed
class LoginView extends Composite<Gate> implements BeforeEnterObserver {

    private final LoginForm form = new LoginForm();
    private final People people;
    private final Gate gate = new Gate("Sign in", "The control plane around production AI agents");

    LoginView(People people) {
        this.people = people;
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
    }

    @Override
    protected Gate initContent() {
        return gate;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (people.isEmpty()) {
            gate.show(nobodyYet());
            return;
        }
        form.setI18n(words());
        notice(event.getLocation().getQueryParameters())
                .ifPresentOrElse(it -> gate.show(it, form), () -> gate.show(form));
    }

    private static VerdictBanner nobodyYet() {
        return new VerdictBanner(
                Tone.INFO,
                "Nobody can sign in yet",
                "The terminal in which Chancery was started shows a link to create the first admin.");
    }

    private static Optional<VerdictBanner> notice(QueryParameters query) {
        if (query.getParameters().containsKey("error")) {
            return Optional.of(new VerdictBanner(
                    Tone.BAD, "That did not work", "The name or the password is wrong. Check both and try again."));
        }
        if (query.getParameters().containsKey("expired")) {
            return Optional.of(
                    new VerdictBanner(Tone.INFO, "This page was open too long", "Nothing is lost: sign in again."));
        }
        if (query.getParameters().containsKey("created")) {
            return Optional.of(new VerdictBanner(Tone.OK, "The first admin is created", "Sign in as who you now are."));
        }
        if (query.getParameters().containsKey("changed")) {
            return Optional.of(new VerdictBanner(Tone.OK, "Your password is changed", "Sign in with the new one."));
        }
        return query.getSingleParameter("wait")
                .filter(it -> it.matches("[1-9]\\d{0,3}"))
                .map(it -> new VerdictBanner(
                        Tone.WARN,
                        "Too many attempts",
                        "The next one is heard in " + inWords(Integer.parseInt(it))
                                + ". Until then no password is looked at."));
    }

    private static String inWords(int seconds) {
        if (seconds == 1) {
            return "a second";
        }
        return seconds < 120 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
    }

    private static LoginI18n words() {
        var words = LoginI18n.createDefault();
        words.getForm().setTitle("");
        words.getForm().setUsername("Name");
        words.getForm().setSubmit("Sign in");
        words.getErrorMessage().setUsername("Enter your name");
        words.getErrorMessage().setPassword("Enter your password");
        return words;
    }
}
