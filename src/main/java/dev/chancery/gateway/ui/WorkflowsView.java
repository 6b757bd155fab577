package dev.chancery.gateway.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.FactList;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.gateway.executor.PoolState;
import dev.chancery.gateway.executor.PoolStates;
import dev.chancery.gateway.store.Project;
import dev.chancery.gateway.store.ProjectAnswer;
import dev.chancery.gateway.store.ProjectRecord;
import dev.chancery.gateway.store.Projects;
import dev.chancery.gateway.workflow.BuiltInProjects;
import dev.chancery.identity.CurrentActor;
import dev.chancery.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** Which workflows can be run, and within which limits? Admins register and change them. */
@Route("workflows")
@PageTitle("Workflows · Chancery")
@RolesAllowed({Roles.ADMIN, Roles.REVIEWER, Roles.AUDITOR})
@StyleSheet("context://chancery/gateway.css")
@StyleSheet("context://chancery/settings.css")
@JsModule("context://chancery/time.js")
class WorkflowsView extends Div {

    private final Projects projects;
    private final PoolStates pools;
    private final CurrentActor actor;
    private final boolean mayChange;
    private final Div list = new Div();

    WorkflowsView(
            Projects projects,
            BuiltInProjects builtIn,
            PoolStates pools,
            CurrentActor actor,
            AuthenticationContext viewer) {
        this.projects = projects;
        this.pools = pools;
        this.actor = actor;
        this.mayChange = viewer.hasRole(Roles.ADMIN);
        addClassName("page");
        var header = new ViewHeader(
                "Workflows",
                "Projects that POST /v1/run starts; a registered one in a process of its own, with a credential that ends with the run");
        if (mayChange) {
            var register = new Button("Register a workflow", VaadinIcon.PLUS.create(), _ -> edit(Optional.empty()));
            register.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(register);
        } else {
            header.actions(new Span("Your role reads workflows; an admin changes them."));
        }
        add(header, list);
        add(builtIn(builtIn.all()));
        refresh();
    }

    private static Panel builtIn(List<Project> all) {
        var facts = new FactList();
        all.forEach(it -> facts.fact(
                new Span(it.name()), new Span(it.purpose()), new Span("budget " + Spans.words(it.budget()))));
        return new Panel("Built in, in this process", facts);
    }

    private void refresh() {
        list.removeAll();
        var all = projects.all();
        if (all.isEmpty()) {
            list.add(new EmptyState(
                    VaadinIcon.COGS,
                    "No workflows yet",
                    mayChange
                            ? "Register a command, and POST /v1/run starts it under bounds."
                            : "An admin can register a command here."));
        } else {
            list.add(new Panel("Registered", grid(all)).flush());
        }
    }

    private Grid<ProjectRecord> grid(List<ProjectRecord> all) {
        var grid = new Grid<ProjectRecord>();
        grid.addClassName("register");
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setItems(all);
        grid.addColumn(name()).setHeader("Workflow").setFlexGrow(3).setWidth("14rem");
        grid.addColumn(state()).setHeader("State").setAutoWidth(true).setFlexGrow(1);
        grid.addColumn(it -> it.project().version())
                .setHeader("Version")
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(it ->
                        it.project().pool() + ", " + it.project().priority().label())
                .setHeader("Pool")
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(it -> Spans.words(it.project().budget()))
                .setHeader("Budget")
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(changed()).setHeader("Changed").setAutoWidth(true).setFlexGrow(1);
        if (mayChange) {
            grid.addColumn(LitRenderer.<ProjectRecord>of("""
                            <vaadin-button theme="small" aria-label="${item.label}" ?hidden="${item.configured}" @click="${edit}">Change…</vaadin-button>
                            <span class="quiet" ?hidden="${!item.configured}">in a file</span>""")
                            .withProperty("configured", ProjectRecord::configured)
                            .withProperty(
                                    "label", it -> "Change " + it.project().name())
                            .withFunction("edit", it -> edit(Optional.of(it))))
                    .setHeader("Actions")
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        }
        return grid;
    }

    private void edit(Optional<ProjectRecord> known) {
        var dialog = new ProjectDialog(
                known, pools.now().stream().map(PoolState::name).toList(), wanted -> keep(known, wanted));
        dialog.addOpenedChangeListener(it -> {
            if (!it.isOpened()) {
                refresh();
            }
        });
        dialog.open();
    }

    private ProjectAnswer keep(Optional<ProjectRecord> known, Project wanted) {
        return known.map(it -> projects.change(it.id(), it.edition(), wanted, actor.get()))
                .orElseGet(() -> projects.register(wanted, actor.get()));
    }

    private static LitRenderer<ProjectRecord> name() {
        return LitRenderer.<ProjectRecord>of("""
                        <div class="cell-lines"><span class="cell-title">${item.name}</span>
                        <span class="quiet">${item.purpose}</span>
                        <span class="quiet mono">${item.command}</span></div>""")
                .withProperty("name", it -> it.project().name())
                .withProperty("purpose", it -> it.project().purpose())
                .withProperty("command", it -> String.join(" ", it.project().command()));
    }

    private static LitRenderer<ProjectRecord> state() {
        return LitRenderer.<ProjectRecord>of("""
                        <span class="status ${item.on ? 'tone-ok' : 'tone-quiet'}">
                        <vaadin-icon icon="${item.on ? 'vaadin:check-circle' : 'vaadin:ban'}" aria-hidden="true"></vaadin-icon>
                        <span>${item.on ? 'Can be run' : 'Switched off'}</span></span>""")
                .withProperty("on", it -> it.project().enabled());
    }

    private static LitRenderer<ProjectRecord> changed() {
        return LitRenderer.<ProjectRecord>of("<chancery-time datetime=\"${item.at}\"></chancery-time>")
                .withProperty("at", it -> it.changedAt().toString());
    }
}
