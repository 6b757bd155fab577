package dev.chancery.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.Panel;
import dev.chancery.identity.clients.ApiClients;
import dev.chancery.identity.clients.ApiClients.ClientRecord;
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
        grid.addColumn(it -> String.join(", ", it.scopes()))
                .setHeader("May ask for")
                .setFlexGrow(2);
        grid.addColumn(Cells.<ClientRecord>status(it -> it.endedAt().isEmpty(), "Live", "Ended"))
                .setHeader("State");
        grid.addColumn(Cells.<ClientRecord>time(it -> Optional.of(it.createdAt()), ""))
                .setHeader("Registered");
        grid.addColumn(Cells.<ClientRecord>button(
                        "End", ClientRecord::name, it -> it.endedAt().isEmpty(), this::end))
                .setHeader("Actions");
        grid.getColumns().forEach(it -> it.setAutoWidth(true));
        refresh();
    }

    @Override
    protected Panel initContent() {
        var register = new Button(
                "Register a client",
                VaadinIcon.PLUS.create(),
                _ -> new NewClientDialog(wanted -> refusal(clients.register(wanted, admin))).open());
        return new Panel("API clients", grid, none).beside(register).flush();
    }

    private void end(ClientRecord client) {
        new ReasonDialog(
                        "End " + client.name() + "?",
                        "Its access tokens open nothing from the next request on. This cannot be undone.",
                        "End",
                        reason -> refusal(clients.end(client.id(), reason, admin)))
                .open();
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
