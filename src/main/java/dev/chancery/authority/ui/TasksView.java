package dev.chancery.authority.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.authority.TaskRecord;
import dev.chancery.authority.TaskRecord.State;
import dev.chancery.authority.store.TaskListing;
import dev.chancery.console.Links;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.Facets;
import dev.chancery.console.components.MoreLink;
import dev.chancery.console.components.SearchField;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.console.export.ExportLinks;
import dev.chancery.console.export.ExportRecord;
import dev.chancery.identity.Roles;
import dev.chancery.kernel.TaskId;
import dev.chancery.verifier.spi.AgentNames;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Under which intents do agents act, and which are open? Newest first. */
@Route("tasks")
@PageTitle("Tasks · Chancery")
@RolesAllowed({Roles.ADMIN, Roles.REVIEWER, Roles.AUDITOR})
@StyleSheet("context://chancery/authority.css")
@JsModule("context://chancery/time.js")
class TasksView extends Div implements AfterNavigationObserver {

    private static final int PAGE = 50;
    private static final int COUNTED = 1000;

    private final TaskListing tasks;
    private final AgentNames names;
    private final ExportRecord record;

    TasksView(TaskListing tasks, AgentNames names, ExportRecord record) {
        this.tasks = tasks;
        this.names = names;
        this.record = record;
        addClassName("page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = TasksAddress.of(event.getLocation().getQueryParameters());
        var page = tasks.page(address.filter(), address.before(), PAGE + 1);
        removeAll();
        add(header(address), narrowing(address));
        if (page.isEmpty()) {
            add(nothing(address));
            return;
        }
        var shown = page.subList(0, Math.min(PAGE, page.size()));
        add(grid(shown));
        if (page.size() > PAGE) {
            add(older(address, shown.getLast().id()));
        }
    }

    private ViewHeader header(TasksAddress address) {
        return new ViewHeader("Tasks", sentence())
                .actions(new ExportLinks(() -> TaskExport.of(address, tasks), record));
    }

    private String sentence() {
        var open = tasks.open(COUNTED);
        return switch (open) {
            case 0 -> "No task is open: no agent can act now";
            case 1 -> "1 task is open";
            default -> (open == COUNTED ? "More than " : "") + open + " tasks are open";
        };
    }

    private static Facets facets(TasksAddress address) {
        var facets = new Facets(TasksView.class, "State")
                .facet("All", "", address.without("state"), address.state().isEmpty());
        for (var state : State.values()) {
            facets.facet(
                    Marks.of(state).word(),
                    "",
                    address.with("state", state.label()),
                    address.state().filter(state::equals).isPresent());
        }
        return facets;
    }

    private Div narrowing(TasksAddress address) {
        var search = new SearchField("Intent contains", "A part of the intent", it -> go(address.with("q", it)));
        search.setValue(address.text());
        var narrowing = new Div(search, facets(address));
        narrowing.addClassName("row");
        return narrowing;
    }

    private void go(Map<String, String> parameters) {
        getUI().ifPresent(ui -> ui.navigate(TasksView.class, QueryParameters.simple(parameters)));
    }

    private Grid<TaskRecord> grid(List<TaskRecord> page) {
        var known = new HashMap<String, String>();
        page.forEach(it -> known.computeIfAbsent(
                it.agent().toString(), id -> names.nameOf(it.agent()).orElse(id)));
        var grid = new Grid<TaskRecord>();
        grid.addClassName("authority-grid");
        grid.setItems(page);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(intent()).setHeader("Intent").setFlexGrow(4);
        grid.addColumn(state()).setHeader("State").setAutoWidth(true).setFlexGrow(0);
        grid.addColumn(it -> known.get(it.agent().toString()))
                .setHeader("Agent")
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(it -> it.onBehalfOf().label())
                .setHeader("For")
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(it -> it.issued() + " of " + it.grant().ceiling())
                .setHeader("Credentials")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(time()).setHeader("Opened").setAutoWidth(true).setFlexGrow(0);
        return grid;
    }

    private static LitRenderer<TaskRecord> intent() {
        return LitRenderer.<TaskRecord>of("<a href=\"${item.path}\">${item.intent}</a>")
                .withProperty("path", it -> Links.task(it.id()))
                .withProperty("intent", TaskRecord::intent);
    }

    private static LitRenderer<TaskRecord> state() {
        return LitRenderer.<TaskRecord>of("""
                        <span class="status ${item.tone}"><vaadin-icon icon="vaadin:${item.icon}" aria-hidden="true">
                        </vaadin-icon><span>${item.word}</span></span>""")
                .withProperty("icon", it -> Marks.of(it.state()).icon())
                .withProperty("tone", it -> Marks.of(it.state()).tone().styleClass())
                .withProperty("word", it -> Marks.of(it.state()).word());
    }

    private static LitRenderer<TaskRecord> time() {
        return LitRenderer.<TaskRecord>of("<chancery-time datetime=\"${item.at}\"></chancery-time>")
                .withProperty("at", it -> it.openedAt().toString());
    }

    private static EmptyState nothing(TasksAddress address) {
        return address.isNarrow()
                ? EmptyState.noMatch("No task fits this filter. Take part of it away, or start over.", everything())
                : new EmptyState(
                        VaadinIcon.TASKS,
                        "No tasks yet",
                        "Somebody asks an agent for something, and that opens a task: a review does, and so does POST"
                                + " /v1/tasks.");
    }

    private static RouterLink everything() {
        return new RouterLink("Show every task", TasksView.class);
    }

    private static MoreLink older(TasksAddress address, TaskId last) {
        var parameters = QueryParameters.simple(address.with("before", last.toString()));
        return new MoreLink("Older tasks", TasksView.class, parameters);
    }
}
