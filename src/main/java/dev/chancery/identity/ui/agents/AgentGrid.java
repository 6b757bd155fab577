package dev.chancery.identity.ui.agents;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import dev.chancery.console.Links;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.People;
import dev.chancery.identity.PersonRecord;
import java.util.List;

/** One page of agents: what each is for, who answers for it and whether it may act. */
final class AgentGrid extends Grid<AgentRecord> {

    AgentGrid(List<AgentRecord> agents, People people) {
        addClassName("agent-grid");
        setItems(agents);
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        addColumn(name()).setHeader("Agent").setFlexGrow(4);
        addColumn(state()).setHeader("State").setAutoWidth(true).setFlexGrow(0);
        addColumn(agent -> owner(agent, people)).setHeader("Answers for it").setAutoWidth(true);
        addColumn(agent -> Words.places(agent.environments()))
                .setHeader("Environments")
                .setAutoWidth(true);
        addColumn(since()).setHeader("Since").setAutoWidth(true).setFlexGrow(0);
    }

    static String owner(AgentRecord agent, People people) {
        return agent.owner()
                .flatMap(people::find)
                .map(PersonRecord::displayName)
                .orElse("Chancery itself");
    }

    private static LitRenderer<AgentRecord> name() {
        return LitRenderer.<AgentRecord>of("""
                        <div class="cell-lines"><a class="cell-title" href="${item.path}">${item.name}</a>
                        <span class="quiet">${item.purpose}</span></div>
                        """)
                .withProperty("path", it -> Links.agent(it.id()))
                .withProperty("name", AgentRecord::name)
                .withProperty("purpose", AgentRecord::purpose);
    }

    private static LitRenderer<AgentRecord> state() {
        return LitRenderer.<AgentRecord>of("""
                        <span class="status ${item.tone}"><vaadin-icon icon="vaadin:${item.icon}" aria-hidden="true"
                        ></vaadin-icon><span>${item.word}</span></span>
                        """)
                .withProperty("tone", it -> Words.tone(it.state()).styleClass())
                .withProperty("icon", it -> Words.icon(it.state()))
                .withProperty("word", it -> Words.word(it.state()));
    }

    private static LitRenderer<AgentRecord> since() {
        return LitRenderer.<AgentRecord>of("<chancery-time datetime=\"${item.at}\"></chancery-time>")
                .withProperty("at", it -> it.standing().since().toString());
    }
}
