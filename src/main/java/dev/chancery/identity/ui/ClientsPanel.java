package dev.chancery.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.Panel;
import dev.chancery.identity.Audiences;
import dev.chancery.identity.clients.ApiClients;
import dev.chancery.identity.clients.ApiClients.ClientRecord;
import dev.chancery.identity.clients.ClientState;
import dev.chancery.identity.clients.Grantor;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import java.util.Optional;

/** The machines that prove by a key who they are and get access tokens for it. */
final class ClientsPanel extends Composite<Panel> {

    private final ApiClients clients;
    private final Actor.Person admin;
    private final Grid<ClientRecord> grid = new Grid<>();
    private final Div none = new Div(new EmptyState(
            VaadinIcon.CONNECT_O,
            "No client yet",
            "A machine with a key of its own, such as a gateway that exchanges tokens, is registered here."));

    ClientsPanel(ApiClients clients, Actor.Person admin) {
        this.clients = clients;
        this.admin = admin;
        grid.addClassName("register");
        grid.setAllRowsVisible(true);
        grid.addColumn(Cells.twoLines(ClientRecord::name, ClientRecord::id))
                .setHeader("Name")
                .setFlexGrow(2);
        grid.addColumn(it -> String.join(", ", it.terms().scopes()))
                .setHeader("May ask for")
                .setFlexGrow(2);
        grid.addColumn(ClientsPanel::verifies).setHeader("Verifies for");
        grid.addColumn(Cells.<ClientRecord>status(
                        ClientRecord::isActive, it -> word(it.standing().state())))
                .setHeader("State");
        grid.addColumn(Cells.<ClientRecord>time(it -> Optional.of(it.createdAt()), ""))
                .setHeader("Registered");
        grid.addColumn(Cells.<ClientRecord>button(
                        it -> it.isActive() ? "Suspend" : "Resume",
                        ClientRecord::name,
                        ClientsPanel::isNotRetired,
                        this::suspendOrResume))
                .setHeader("Suspension");
        grid.addColumn(Cells.<ClientRecord>button(
                        "Retire", ClientRecord::name, ClientsPanel::isNotRetired, this::retire))
                .setHeader("Retirement");
        grid.getColumns().forEach(it -> it.setAutoWidth(true));
        refresh();
    }

    @Override
    protected Panel initContent() {
        var register = new Button(
                "Register a client",
                VaadinIcon.PLUS.create(),
                _ -> new NewClientDialog(admin.id(), wanted -> refusal(clients.register(wanted, Grantor.admin(admin))))
                        .open());
        return new Panel("API clients", grid, none).beside(register).flush();
    }

    private void suspendOrResume(ClientRecord client) {
        if (client.isActive()) {
            new ReasonDialog(
                            "Suspend " + client.name() + "?",
                            "Its access tokens open nothing from the next request on, until it is resumed.",
                            "Suspend",
                            reason -> refusal(clients.suspend(client.id(), reason, admin)))
                    .open();
        } else {
            new ReasonDialog(
                            "Resume " + client.name() + "?",
                            "It gets in again with the keys and tokens it has.",
                            "Resume",
                            reason -> refusal(clients.resume(client.id(), reason, Grantor.admin(admin))))
                    .open();
        }
    }

    private void retire(ClientRecord client) {
        new ReasonDialog(
                        "Retire " + client.name() + "?",
                        "Its access tokens open nothing from the next request on. This cannot be undone.",
                        "Retire",
                        reason -> refusal(clients.retire(client.id(), reason, admin)))
                .open();
    }

    private static boolean isNotRetired(ClientRecord client) {
        return client.standing().state() != ClientState.RETIRED;
    }

    private static String word(ClientState state) {
        return switch (state) {
            case ACTIVE -> "Active";
            case SUSPENDED -> "Suspended";
            case RETIRED -> "Retired";
        };
    }

    private static String verifies(ClientRecord client) {
        var audiences = client.terms().audiences();
        return audiences.equals(Audiences.ANY) ? "every tool server" : String.join(", ", audiences.names());
    }

    private Optional<Refusal> refusal(ApiClients.Answer answer) {
        return switch (answer) {
            case ApiClients.Kept _ -> {
                refresh();
                yield Optional.empty();
            }
            case ApiClients.Refused(var refusal) -> Optional.of(refusal);
        };
    }

    private void refresh() {
        var all = clients.all();
        grid.setItems(all);
        grid.setVisible(!all.isEmpty());
        none.setVisible(all.isEmpty());
    }
}
