package dev.chancery.tools.calls;

import dev.chancery.identity.Agents;
import dev.chancery.identity.People;
import dev.chancery.identity.PersonRecord;
import dev.chancery.kernel.Actor;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who answers for an agent, as long as they may sign in. */
@Component
class AgentOwners {

    private final Agents agents;
    private final People people;

    AgentOwners(Agents agents, People people) {
        this.agents = agents;
        this.people = people;
    }

    Optional<Actor.Person> of(Actor.Agent agent) {
        return agents.find(agent.id())
                .flatMap(it -> it.owner())
                .flatMap(people::find)
                .filter(it -> it.disabledAt().isEmpty())
                .map(PersonRecord::actor);
    }
}
