package dev.chancery.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;

/** Where people sign in, and learn why they could not. */
@Route(value = "login", autoLayout = false)
@PageTitle("Sign in · Chancery")
@AnonymousAllowed
class LoginView extends Div implements BeforeEnterObserver {

    private final LoginForm form = new LoginForm();

    LoginView() {
        addClassName("gate");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        add(new H1("Chancery"), new Paragraph("The control plane around production AI agents"), form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        var text = LoginI18n.createDefault();
        text.getForm().setTitle("Sign in");
        text.getForm().setUsername("Name");
        text.getForm().setSubmit("Sign in");
        text.setErrorMessage(complaint(query));
        form.setI18n(text);
        form.setError(
                query.getParameters().containsKey("error") || waiting(query).isPresent());
    }

    private static LoginI18n.ErrorMessage complaint(QueryParameters query) {
        var message = new LoginI18n.ErrorMessage();
        message.setTitle("That did not work");
        message.setMessage(waiting(query)
                .map(it -> "There were too many attempts. Try again in " + it + " seconds.")
                .orElse("The name or the password is wrong. Check both and try again."));
        message.setUsername("Enter your name");
        message.setPassword("Enter your password");
        return message;
    }

    private static Optional<Integer> waiting(QueryParameters query) {
        return query.getSingleParameter("wait")
                .filter(it -> it.matches("\\d{1,4}"))
                .map(Integer::valueOf);
    }
}
