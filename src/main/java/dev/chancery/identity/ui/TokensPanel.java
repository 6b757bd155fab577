package dev.chancery.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.Panel;
import dev.chancery.identity.AgentState;
import dev.chancery.identity.Agents;
import dev.chancery.identity.Scopes;
import dev.chancery.identity.tokens.ApiTokenRecord;
import dev.chancery.identity.tokens.ApiTokens;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import java.time.Clock;
import java.util.Optional;

/** The tokens by which machines call the API. */
final class TokensPanel extends Composite<Panel> {

    private static final int MOST_AGENTS = 200;

    private final ApiTokens tokens;
    private final SettingsView.Machines machines;
    private final Actor.Person admin;
    private final Grid<ApiTokenRecord> grid = new Grid<>();
    private final Div none = new Div(new EmptyState(
            VaadinIcon.KEY_O, "No token yet", "A machine that submits reviews or asks for artifacts needs one."));

    TokensPanel(SettingsView.Machines machines, Actor.Person admin, Clock clock) {
        this.machines = machines;
        this.tokens = machines.tokens();
        this.admin = admin;
        grid.addClassName("register");
        grid.setAllRowsVisible(true);
        grid.addColumn(Cells.twoLines(ApiTokenRecord::name, it -> "chy_" + it.id() + "_…"))
                .setHeader("Name")
                .setFlexGrow(2);
        grid.addColumn(this::scopes).setHeader("May do").setFlexGrow(2);
        grid.addColumn(Cells.<ApiTokenRecord>status(it -> it.isLive(clock.instant()), "Live", "Ended"))
                .setHeader("State");
        grid.addColumn(Cells.<ApiTokenRecord>time(ApiTokenRecord::expiresAt, "until revoked"))
                .setHeader("Expires");
        grid.addColumn(Cells.<ApiTokenRecord>time(ApiTokenRecord::lastUsedAt, "never"))
                .setHeader("Last used");
        grid.addColumn(Cells.<ApiTokenRecord>button(
                        "Revoke", ApiTokenRecord::name, it -> it.isLive(clock.instant()), this::revoke))
                .setHeader("Actions")
                .setFlexGrow(0)
                .setAutoWidth(true);
        grid.getColumns().forEach(it -> it.setAutoWidth(true));
        refresh();
    }

    @Override
    protected Panel initContent() {
        var create = new Button("New token", VaadinIcon.PLUS.create(), _ -> create());
        return new Panel("API tokens", grid, none).beside(create).flush();
    }

    private void create() {
        var active = new Agents.Filter("", Optional.of(AgentState.ACTIVE));
        open(new NewTokenDialog(
                machines.agents().page(active, "", MOST_AGENTS),
                wanted -> machines.speakers().issue(wanted, admin)));
    }

    private void revoke(ApiTokenRecord token) {
        open(new ReasonDialog(
                "Revoke " + token.name() + "?",
                "Whoever holds it is refused from the next request on. This cannot be undone.",
                "Revoke",
                reason -> refusal(tokens.revoke(token.id(), reason, admin))));
    }

    private void open(Dialog dialog) {
        dialog.addOpenedChangeListener(_ -> refresh());
        dialog.open();
    }

    private void refresh() {
        var all = tokens.all();
        grid.setItems(all);
        grid.setVisible(!all.isEmpty());
        none.setVisible(all.isEmpty());
    }

    private String scopes(ApiTokenRecord token) {
        var speaker = token.agent().flatMap(machines.agents()::find).map(it -> "as " + it.name() + ": ");
        return speaker.orElse("") + words(token);
    }

    private static String words(ApiTokenRecord token) {
        return token.scopes().contains(Scopes.EVERY) ? "everything" : String.join(", ", token.scopes());
    }

    private static Optional<Refusal> refusal(ApiTokens.Answer answer) {
        return answer instanceof ApiTokens.Refused(var refusal) ? Optional.of(refusal) : Optional.empty();
    }
}
