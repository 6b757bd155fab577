package dev.chancery.identity.ui.agents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.console.Links;
import dev.chancery.console.components.CopyButton;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.FactList;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.StatusWord;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.identity.AgentAnswer;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.AgentState;
import dev.chancery.identity.ui.ReasonDialog;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.Refusal;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** Who answers for this agent, what may it do, and what did it do lately? */
@Route("agents/:id")
@PermitAll
@JsModule("context://chancery/time.js")
@StyleSheet("context://chancery/settings.css")
class AgentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Desk desk;
    private final List<AgentSection> sections;
    private String title = "Agent";

    AgentView(Desk desk, ObjectProvider<AgentSection> sections) {
        this.desk = desk;
        this.sections = sections.orderedStream().toList();
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return title + " · Chancery";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var text = event.getRouteParameters().get("id").orElse("");
        AgentId.parse(text)
                .flatMap(desk.agents()::find)
                .or(() -> desk.agents().find(text))
                .ifPresentOrElse(this::show, () -> showUnknown(text));
    }

    private void show(AgentRecord agent) {
        title = agent.name();
        removeAll();
        add(header(agent), new Panel("Registration", facts(agent)));
        add(new KeysPanel(agent, desk));
        sections.forEach(it -> add(it.of(agent)));
    }

    private void showUnknown(String text) {
        title = "No such agent";
        removeAll();
        add(
                new ViewHeader("Agent", "").breadcrumb("Agents", Links.agents()),
                new EmptyState(
                        VaadinIcon.AUTOMATION,
                        "There is no agent “" + text + "”",
                        "Agents are never deleted, so this one was never registered here.",
                        new RouterLink("All agents", AgentsView.class)));
    }

    private ViewHeader header(AgentRecord agent) {
        var header = new ViewHeader(agent.name(), "")
                .breadcrumb("Agents", Links.agents())
                .subtitle(
                        new StatusWord(Words.tone(agent.state()), Words.word(agent.state())),
                        new Span(agent.purpose()));
        desk.admin().ifPresent(admin -> header.actions(actions(agent, admin)));
        return header;
    }

    private FactList facts(AgentRecord agent) {
        var id = agent.id().toString();
        var facts = new FactList()
                .fact("Answers for it", new Span(AgentGrid.owner(agent, desk.people())))
                .fact(new Span("Id"), mono(id), new CopyButton(id, "Copy the id"))
                .fact("Environments", new Span(Words.places(agent.environments())))
                .fact("Groups", new Span(agent.groups().isEmpty() ? "none" : String.join(", ", agent.groups())));
        agent.spiffeId().ifPresent(it -> facts.fact("SPIFFE id", mono(it)));
        facts.fact(
                new Span(Words.word(agent.state()) + " since"),
                new RelativeTime(agent.standing().since()),
                new Span(agent.standing().reason().orElse("")));
        return facts.fact("Registered", new RelativeTime(agent.profile().createdAt()));
    }

    private Button[] actions(AgentRecord agent, Actor.Person admin) {
        return switch (agent.state()) {
            case RETIRED -> new Button[0];
            case SUSPENDED -> new Button[] {change(agent, admin), retire(agent, admin), resume(agent, admin)};
            case ACTIVE -> new Button[] {change(agent, admin), retire(agent, admin), suspend(agent, admin)};
        };
    }

    private Button change(AgentRecord agent, Actor.Person admin) {
        var change = new Button(
                "Change…",
                _ -> new AgentDialog(
                                "Change " + agent.name(),
                                desk.people(),
                                wanted -> desk.agents().change(agent.id(), wanted, admin),
                                this::show)
                        .changing(agent, desk.people())
                        .open());
        change.setVisible(!agent.profile().isBuiltIn());
        return change;
    }

    private Button suspend(AgentRecord agent, Actor.Person admin) {
        var suspend = new Button(
                "Suspend…",
                VaadinIcon.PAUSE.create(),
                _ -> new ReasonDialog(
                                "Suspend " + agent.name() + "?",
                                "Nothing more is decided for it, and what it holds is refused from the next verification on."
                                        + " It can be resumed.",
                                "Suspend",
                                reason -> done(desk.agents().suspend(agent.id(), reason, admin)))
                        .open());
        suspend.addThemeVariants(ButtonVariant.ERROR);
        return suspend;
    }

    private Button resume(AgentRecord agent, Actor.Person admin) {
        var resume = new Button(
                "Resume…",
                VaadinIcon.PLAY.create(),
                _ -> new ReasonDialog(
                                "Resume " + agent.name() + "?",
                                "It may act again, as far as policy lets it.",
                                "Resume",
                                reason -> done(desk.agents().resume(agent.id(), reason, admin)))
                        .open());
        resume.addThemeVariants(ButtonVariant.PRIMARY);
        return resume;
    }

    private Button retire(AgentRecord agent, Actor.Person admin) {
        var retire = new Button(
                "Retire…",
                _ -> new ReasonDialog(
                                "Retire " + agent.name() + "?",
                                "It never acts again. Its record and what it did stay. This cannot be undone.",
                                "Retire",
                                reason -> done(desk.agents().retire(agent.id(), reason, admin)))
                        .wanting(agent.name())
                        .open());
        retire.setVisible(
                agent.state() != AgentState.RETIRED && !agent.profile().isBuiltIn());
        return retire;
    }

    private Optional<Refusal> done(AgentAnswer answer) {
        return switch (answer) {
            case AgentAnswer.Kept(var agent) -> {
                show(agent);
                yield Optional.empty();
            }
            case AgentAnswer.Refused(var refusal) -> Optional.of(refusal);
        };
    }

    private static Span mono(String text) {
        var span = new Span(text);
        span.addClassName("mono");
        return span;
    }
}
