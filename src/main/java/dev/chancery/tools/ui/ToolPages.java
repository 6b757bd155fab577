package dev.chancery.tools.ui;

import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.AgentState;
import dev.chancery.identity.Agents;
import dev.chancery.identity.CurrentActor;
import dev.chancery.identity.People;
import dev.chancery.identity.Role;
import dev.chancery.kernel.Actor;
import dev.chancery.tools.ToolServers;
import dev.chancery.tools.registry.ServerRegistry;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the page of tools shows, and to whom. */
@Component
class ToolPages {

    private static final int MOST_AGENTS = 500;

    private final ToolServers servers;
    private final ServerRegistry registry;
    private final Agents agents;
    private final People people;
    private final CurrentActor viewer;

    ToolPages(ToolServers servers, ServerRegistry registry, Agents agents, People people, CurrentActor viewer) {
        this.servers = servers;
        this.registry = registry;
        this.agents = agents;
        this.people = people;
        this.viewer = viewer;
    }

    /** Every server there is, suspended ones too, by name. */
    List<ServerLine> lines() {
        var registered = registry.all();
        var ours = servers.all().stream()
                .filter(it ->
                        registered.stream().noneMatch(other -> other.name().equals(it.name())))
                .map(ServerLine::of);
        return Stream.concat(ours, registered.stream().map(ServerLine::of))
                .sorted(Comparator.comparing(ServerLine::name))
                .toList();
    }

    Optional<Actor.Person> person() {
        return viewer.get() instanceof Actor.Person person ? Optional.of(person) : Optional.empty();
    }

    /** Whether the viewer may register, confirm and suspend. */
    boolean mayManage() {
        return person().flatMap(it -> people.find(it.id()))
                .filter(it -> it.role() == Role.ADMIN)
                .isPresent();
    }

    /** The active agents the viewer answers for. */
    List<AgentRecord> ownAgents() {
        return person().stream()
                .flatMap(person ->
                        agents.page(new Agents.Filter("", Optional.of(AgentState.ACTIVE)), "", MOST_AGENTS).stream()
                                .filter(it -> it.owner().equals(Optional.of(person.id()))))
                .toList();
    }
}
