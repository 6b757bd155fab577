package dev.chancery.identity.ui.agents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.MoreLink;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.console.export.ExportLinks;
import dev.chancery.console.export.ExportRecord;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.AgentState;
import dev.chancery.kernel.Actor;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/** Which agents exist, and who answers for them? */
@Route("agents")
@PageTitle("Agents · Chancery")
@PermitAll
@JsModule("context://chancery/time.js")
@StyleSheet("context://chancery/settings.css")
class AgentsView extends Div implements AfterNavigationObserver {

    private static final int PAGE = 50;

    private final Desk desk;
    private final TextField search = new TextField();
    private final Select<AgentState> state = new Select<>();
    private final Div list = new Div();
    private AgentsAddress address = new AgentsAddress("", Optional.empty(), "");

    AgentsView(Desk desk, ExportRecord record) {
        this.desk = desk;
        addClassName("page");
        list.addClassName("stack");
        var header = new ViewHeader("Agents", "Who acts here without being a person, and who answers for each");
        header.actions(new ExportLinks(() -> AgentExport.of(address, desk.agents()), record));
        desk.admin().ifPresent(admin -> header.actions(register(admin)));
        add(header, filters(), list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = AgentsAddress.of(event.getLocation().getQueryParameters());
        search.setValue(address.search());
        state.setValue(address.state().orElse(null));
        list.removeAll();
        show(desk.agents().page(address.filter(), address.after(), PAGE + 1));
    }

    private void show(List<AgentRecord> found) {
        if (found.isEmpty()) {
            list.add(address.isFiltered() ? noMatch() : nothingYet());
            return;
        }
        var page = found.subList(0, Math.min(PAGE, found.size()));
        list.add(new AgentGrid(page, desk.people()));
        if (found.size() > PAGE) {
            var next = address.from(page.getLast().name());
            list.add(new MoreLink("More agents", AgentsView.class, next.parameters()));
        }
    }

    private Div filters() {
        search.addClassName("search-field");
        search.setPlaceholder("Name, purpose or group");
        search.setAriaLabel("Find by name, purpose or group");
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(address.searching(change.getValue().strip()));
            }
        });
        state.setAriaLabel("State");
        state.setItems(AgentState.values());
        state.setItemLabelGenerator(it -> it == null ? "Any state" : Words.word(it));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption("Any state");
        state.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(address.in(Optional.ofNullable(change.getValue())));
            }
        });
        var filters = new Div(search, state);
        filters.addClassName("row");
        return filters;
    }

    private Button register(Actor.Person admin) {
        var button = new Button(
                "Register an agent",
                VaadinIcon.PLUS.create(),
                _ -> new AgentDialog(
                                "Register an agent",
                                desk.people(),
                                wanted -> desk.agents().register(wanted, admin),
                                this::open)
                        .open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void open(AgentRecord agent) {
        getUI().ifPresent(ui -> ui.navigate(
                AgentView.class, new RouteParameters("id", agent.id().toString())));
    }

    private void go(AgentsAddress next) {
        getUI().ifPresent(ui -> ui.navigate(AgentsView.class, next.parameters()));
    }

    private static EmptyState nothingYet() {
        return new EmptyState(
                VaadinIcon.AUTOMATION,
                "No agent is registered",
                "Register the first one: what it is for, who answers for it, and its public key.");
    }

    private static EmptyState noMatch() {
        return EmptyState.noMatch(
                "No agent fits this search and state.", new RouterLink("Show all agents", AgentsView.class));
    }
}
