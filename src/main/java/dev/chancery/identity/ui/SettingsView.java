package dev.chancery.identity.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.identity.Roles;
import dev.chancery.identity.people.SignedInPerson;
import dev.chancery.identity.tokens.ApiTokens;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** Who may do what here? */
@Route("settings")
@PageTitle("Settings · Chancery")
@RolesAllowed(Roles.ADMIN)
@JsModule("context://chancery/time.js")
@StyleSheet("context://chancery/settings.css")
class SettingsView extends Div {

    SettingsView(AuthenticationContext authentication, PeoplePanel.Desk desk, ApiTokens tokens, Clock clock) {
        addClassName("page");
        var admin = authentication
                .getAuthenticatedUser(SignedInPerson.class)
                .orElseThrow()
                .actor();
        add(
                new ViewHeader("Settings", "Who may do what here: people by their role, machines by their scopes"),
                new PeoplePanel(desk, admin),
                new TokensPanel(tokens, admin, clock));
    }
}
