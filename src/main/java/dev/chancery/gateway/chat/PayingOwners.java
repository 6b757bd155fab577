package dev.chancery.gateway.chat;

import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.Agents;
import dev.chancery.identity.People;
import dev.chancery.identity.PersonRecord;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Who answers for an agent; asked on every call, so an answer is believed for a few seconds. */
@Component
class PayingOwners {

    private static final Duration BELIEVED = Duration.ofSeconds(5);
    private static final int MOST = 10_000;

    private record Seen(Optional<Actor.Person> owner, Instant at) {}

    private final Map<AgentId, Seen> seen = new ConcurrentHashMap<>();
    private final Agents agents;
    private final People people;
    private final Clock clock;

    PayingOwners(Agents agents, People people, Clock clock) {
        this.agents = agents;
        this.people = people;
        this.clock = clock;
    }

    Optional<Actor.Person> ownerOf(AgentId agent) {
        var now = clock.instant();
        var known = seen.get(agent);
        if (known == null || known.at().plus(BELIEVED).isBefore(now)) {
            known = new Seen(read(agent), now);
            if (seen.size() >= MOST) {
                seen.clear();
            }
            seen.put(agent, known);
        }
        return known.owner();
    }

    private Optional<Actor.Person> read(AgentId agent) {
        return agents.find(agent)
                .flatMap(AgentRecord::owner)
                .flatMap(people::find)
                .map(PersonRecord::actor);
    }
}
