package dev.chancery.authority.oauth.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.chancery.authority.oauth.Mandates;
import dev.chancery.authority.store.AgentWork;
import dev.chancery.authority.store.AgentWork.LatestAct;
import dev.chancery.authority.store.AgentWork.LatestTask;
import dev.chancery.console.Links;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.Panel;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.CurrentActor;
import dev.chancery.identity.Roles;
import dev.chancery.identity.ui.agents.AgentSection;
import dev.chancery.kernel.Actor;
import org.springframework.stereotype.Service;

/** Shows what an agent did and was asked to do lately, and lets a person have it act for them. */
@Service
class AgentWorkSection implements AgentSection {

    private static final int MOST = 10;

    private final AgentWork work;
    private final Mandates mandates;
    private final CurrentActor viewer;
    private final AuthenticationContext authentication;

    AgentWorkSection(AgentWork work, Mandates mandates, CurrentActor viewer, AuthenticationContext authentication) {
        this.work = work;
        this.mandates = mandates;
        this.viewer = viewer;
        this.authentication = authentication;
    }

    @Override
    public Component of(AgentRecord agent) {
        var sections = new Div(acts(agent), tasks(agent));
        sections.addClassName("stack");
        return sections;
    }

    private Panel acts(AgentRecord agent) {
        var acts = work.acts(agent.id(), MOST);
        if (acts.isEmpty()) {
            return new Panel(
                    "Last acts",
                    new EmptyState(
                            VaadinIcon.TIME_BACKWARD,
                            "It has not asked to act yet",
                            "Each act it asks for is decided and kept here, whether it was allowed or not."));
        }
        var grid = register(new Grid<LatestAct>());
        grid.setItems(acts);
        grid.addColumn(act()).setHeader("Act").setFlexGrow(2);
        grid.addColumn(outcome()).setHeader("Decision");
        grid.addColumn(LatestAct::onBehalfOf).setHeader("For");
        grid.addColumn(LitRenderer.<LatestAct>of("<chancery-time datetime=\"${item.at}\"></chancery-time>")
                        .withProperty("at", it -> it.at().toString()))
                .setHeader("When");
        grid.getColumns().forEach(it -> it.setAutoWidth(true));
        return new Panel("Last acts", grid).flush();
    }

    private Panel tasks(AgentRecord agent) {
        var panel = new Panel("Tasks", tasksOf(agent)).flush();
        return viewer.get() instanceof Actor.Person person && mayAsk() && agent.isActive()
                ? panel.beside(new Button(
                        "Let it act for me",
                        VaadinIcon.HANDSHAKE.create(),
                        _ -> new MandateDialog(agent, (intent, life) -> mandates.give(person, agent, intent, life))
                                .open()))
                : panel;
    }

    /** Auditors look on. */
    private boolean mayAsk() {
        return authentication.hasAnyRole(Roles.ADMIN, Roles.REVIEWER);
    }

    private Component tasksOf(AgentRecord agent) {
        var tasks = work.tasks(agent.id(), MOST);
        if (tasks.isEmpty()) {
            return new EmptyState(
                    VaadinIcon.TASKS, "No task yet", "An agent acts only under a task that somebody opened for it.");
        }
        var grid = register(new Grid<LatestTask>());
        grid.setItems(tasks);
        grid.addColumn(LitRenderer.<LatestTask>of("""
                                <div class="cell-lines"><a class="cell-title" href="${item.path}">${item.intent}</a></div>
                                """)
                        .withProperty("path", it -> Links.task(it.id()))
                        .withProperty("intent", LatestTask::intent))
                .setHeader("Intent")
                .setFlexGrow(2);
        grid.addColumn(LatestTask::state).setHeader("State");
        grid.addColumn(LatestTask::askedBy).setHeader("Asked by");
        grid.addColumn(LitRenderer.<LatestTask>of("<chancery-time datetime=\"${item.at}\"></chancery-time>")
                        .withProperty("at", it -> it.openedAt().toString()))
                .setHeader("Opened");
        grid.getColumns().forEach(it -> it.setAutoWidth(true));
        return grid;
    }

    private static LitRenderer<LatestAct> act() {
        return LitRenderer.<LatestAct>of("""
                        <div class="cell-lines"><a class="cell-title mono" href="${item.path}">${item.act}</a>
                        <span class="quiet">${item.reason}</span></div>
                        """)
                .withProperty("path", it -> Links.invocation(it.invocation()))
                .withProperty("act", LatestAct::act)
                .withProperty("reason", LatestAct::reason);
    }

    private static LitRenderer<LatestAct> outcome() {
        return LitRenderer.<LatestAct>of("""
                        <span class="status ${item.tone}"><vaadin-icon icon="vaadin:${item.icon}" aria-hidden="true"
                        ></vaadin-icon><span>${item.word}</span></span>
                        """)
                .withProperty("tone", it -> it.outcome().equals("allow") ? "tone-ok" : "tone-warn")
                .withProperty("icon", it -> it.outcome().equals("allow") ? "check-circle" : "warning")
                .withProperty("word", it -> switch (it.outcome()) {
                    case "allow" -> "Allowed";
                    case "escalate" -> "Left to a person";
                    default -> "Denied";
                });
    }

    private static <T> Grid<T> register(Grid<T> grid) {
        grid.addClassName("register");
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        return grid;
    }
}
