package dev.chancery.identity.ui.agents;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.Panel;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.AgentState;
import dev.chancery.identity.MachineKey;
import dev.chancery.identity.MachineKeys;
import dev.chancery.identity.ui.Cells;
import dev.chancery.identity.ui.ReasonDialog;
import dev.chancery.kernel.Refusal;
import java.util.Optional;

/** The keys an agent proves itself with: from when until when each counts, and what an admin may do about them. */
final class KeysPanel extends Composite<Panel> {

    private final AgentRecord agent;
    private final Desk desk;
    private final Grid<MachineKey> grid = new Grid<>();
    private final Div none = new Div(new EmptyState(
            VaadinIcon.KEY_O,
            "No key yet",
            "Without a key it can only act through an API token that speaks as it. Add its public key here."));

    KeysPanel(AgentRecord agent, Desk desk) {
        this.agent = agent;
        this.desk = desk;
        grid.addClassName("register");
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(Cells.<MachineKey>mono(MachineKey::id)).setHeader("Key").setFlexGrow(2);
        grid.addColumn(Cells.<MachineKey>status(it -> it.isOpenAt(desk.clock().instant()), "Counts", "Does not count"))
                .setHeader("State");
        grid.addColumn(Cells.<MachineKey>time(it -> Optional.of(it.window().notBefore()), ""))
                .setHeader("From");
        grid.addColumn(Cells.<MachineKey>time(it -> it.window().notAfter(), "until revoked"))
                .setHeader("Until");
        grid.addColumn(Cells.<MachineKey>time(it -> it.ending().map(MachineKey.Ending::at), "no"))
                .setHeader("Revoked");
        desk.admin()
                .ifPresent(_ -> grid.addColumn(Cells.<MachineKey>button(
                                "Revoke", MachineKey::id, it -> it.ending().isEmpty(), this::revoke))
                        .setHeader("Actions"));
        grid.getColumns().forEach(it -> it.setAutoWidth(true));
        refresh();
    }

    @Override
    protected Panel initContent() {
        var panel = new Panel("Keys", grid, none).flush();
        var mayAdd = desk.admin().isPresent() && agent.state() != AgentState.RETIRED;
        return mayAdd ? panel.beside(new Button("Add a key", VaadinIcon.PLUS.create(), _ -> add())) : panel;
    }

    private void add() {
        var admin = desk.admin().orElseThrow();
        new KeyDialog(agent.name(), wanted -> refusal(desk.keys().add(agent.id(), wanted, admin))).open();
    }

    private void revoke(MachineKey key) {
        var admin = desk.admin().orElseThrow();
        new ReasonDialog(
                        "Revoke this key?",
                        "What it signs is refused from now on, for good. Add the next key first if the agent must go on.",
                        "Revoke",
                        reason -> refusal(desk.keys().revoke(key.id(), reason, admin)))
                .open();
    }

    private Optional<Refusal> refusal(MachineKeys.Answer answer) {
        return switch (answer) {
            case MachineKeys.Kept _ -> {
                refresh();
                yield Optional.empty();
            }
            case MachineKeys.Refused(var refusal) -> Optional.of(refusal);
        };
    }

    private void refresh() {
        var keys = desk.keys().of(agent.id());
        grid.setItems(keys);
        grid.setVisible(!keys.isEmpty());
        none.setVisible(keys.isEmpty());
    }
}
