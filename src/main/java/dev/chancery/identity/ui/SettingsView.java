package dev.chancery.identity.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.identity.Agents;
import dev.chancery.identity.Roles;
import dev.chancery.identity.clients.ApiClients;
import dev.chancery.identity.keys.SigningKeyDesk;
import dev.chancery.identity.people.SignedInPerson;
import dev.chancery.identity.tokens.ApiTokens;
import dev.chancery.identity.tokens.Speakers;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Who may do what here? */
@Route("settings")
@PageTitle("Settings · Chancery")
@RolesAllowed(Roles.ADMIN)
@JsModule("context://chancery/time.js")
@StyleSheet("context://chancery/settings.css")
class SettingsView extends Div {

    /** What the panels about machines work with. */
    @Component
    record Machines(
            ApiTokens tokens, Speakers speakers, Agents agents, ApiClients clients, SigningKeyDesk signingKeys) {}

    SettingsView(AuthenticationContext authentication, PeoplePanel.Desk desk, Machines machines, Clock clock) {
        addClassName("page");
        var admin = authentication
                .getAuthenticatedUser(SignedInPerson.class)
                .orElseThrow()
                .actor();
        add(
                new ViewHeader("Settings", "Who may do what here: people by their role, machines by their scopes"),
                new PeoplePanel(desk, admin),
                new TokensPanel(machines, admin, clock),
                new ClientsPanel(machines.clients(), admin),
                new SigningKeysPanel(machines.signingKeys(), admin, clock));
    }
}
