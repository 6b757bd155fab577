package dev.chancery.authority.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.authority.TaskRecord;
import dev.chancery.authority.TaskRecord.State;
import dev.chancery.authority.Tasks;
import dev.chancery.authority.store.TaskListing;
import dev.chancery.console.Links;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.FactList;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.StatusWord;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.identity.Roles;
import dev.chancery.kernel.TaskId;
import dev.chancery.kernel.UuidText;
import dev.chancery.verifier.spi.AgentNames;
import jakarta.annotation.security.RolesAllowed;

/** What was done under this intent? The tree it belongs to, and every wish with what became of it. */
@Route("tasks")
@PageTitle("Task · Chancery")
@RolesAllowed({Roles.ADMIN, Roles.REVIEWER, Roles.AUDITOR})
@StyleSheet("context://chancery/authority.css")
@JsModule("context://chancery/time.js")
class TaskView extends Div implements HasUrlParameter<String>, AfterNavigationObserver {

    private static final int MOST_IN_TREE = 200;

    private final Tasks tasks;
    private final TaskListing listing;
    private final TaskWishes wishes;
    private final AgentNames names;
    private final Revoking revoking;
    private String asked = "";

    TaskView(Tasks tasks, TaskListing listing, TaskWishes wishes, AgentNames names, Revoking revoking) {
        this.tasks = tasks;
        this.listing = listing;
        this.wishes = wishes;
        this.names = names;
        this.revoking = revoking;
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        asked = id;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var before = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("before")
                .flatMap(UuidText::parse);
        removeAll();
        TaskId.parse(asked)
                .flatMap(tasks::find)
                .ifPresentOrElse(
                        task -> {
                            add(header(task), columns(task));
                            add(wishes.panel(task.id(), before));
                        },
                        () -> add(
                                new ViewHeader("Task", "").breadcrumb("Tasks", Links.tasks()),
                                EmptyState.noMatch(
                                        "There is no task with this id.",
                                        new RouterLink("Show every task", TasksView.class))));
    }

    private ViewHeader header(TaskRecord task) {
        var mark = Marks.of(task.state());
        var header = new ViewHeader(task.intent(), "")
                .breadcrumb("Tasks", Links.tasks())
                .subtitle(
                        new StatusWord(mark.tone(), mark.word()),
                        new Span(agent(task) + " for "
                                + task.onBehalfOf().label() + " · " + task.issued() + " of "
                                + task.grant().ceiling() + " credentials issued"));
        if (task.state() == State.OPEN && revoking.isAllowed()) {
            var revoke = new Button("Revoke…", _ -> revoking.askAbout(task, this::reload));
            revoke.addThemeVariants(ButtonVariant.ERROR);
            header.actions(revoke);
        }
        return header;
    }

    private Div columns(TaskRecord task) {
        var columns = new Div(new Panel("What it may", facts(task)), new Panel("Where it belongs", tree(task)));
        columns.addClassNames("columns", "even");
        return columns;
    }

    private FactList facts(TaskRecord task) {
        var facts = new FactList()
                .fact("Asked by", task.askedBy().label())
                .fact("For", task.onBehalfOf().label())
                .fact("Agent", agent(task))
                .fact(
                        "Acts",
                        String.join(", ", task.grant().acts().stream().sorted().toList()))
                .fact("Opened", RelativeTime.absolute(task.openedAt()))
                .fact("Deadline", RelativeTime.absolute(task.deadline()))
                .fact("Invocation", new Anchor(Links.invocation(task.invocation()), "Everything in the audit log"));
        task.about().ifPresent(it -> facts.fact("About", new Anchor(Links.artifact(it), it.abbreviated())));
        task.ending()
                .ifPresent(it -> facts.fact("Ended", RelativeTime.absolute(it.at()))
                        .fact("By", it.by())
                        .fact("Because", new Span(it.reason())));
        return facts;
    }

    private TaskTree tree(TaskRecord task) {
        return new TaskTree(listing.tree(task.id(), MOST_IN_TREE), task.id(), names);
    }

    private String agent(TaskRecord task) {
        return names.nameOf(task.agent()).orElseGet(() -> task.agent().toString());
    }

    private void reload() {
        getUI().ifPresent(ui -> ui.navigate(TaskView.class, asked, QueryParameters.empty()));
    }
}
