package dev.chancery.gateway.chat;

import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.Agents;
import dev.chancery.identity.ApiCallers;
import dev.chancery.identity.People;
import dev.chancery.identity.PersonRecord;
import dev.chancery.kernel.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Who answers for an agent, a token or a client; asked on every call, so an answer is believed for a few seconds. */
@Component
class PayingOwners {

    private static final Duration BELIEVED = Duration.ofSeconds(5);
    private static final int MOST = 10_000;

    private record Seen(Optional<Actor.Person> owner, Instant at) {}

    private final Map<Actor, Seen> seen = new ConcurrentHashMap<>();
    private final Agents agents;
    private final ApiCallers callers;
    private final People people;
    private final Clock clock;

    PayingOwners(Agents agents, ApiCallers callers, People people, Clock clock) {
        this.agents = agents;
        this.callers = callers;
        this.people = people;
        this.clock = clock;
    }

    Optional<Actor.Person> ownerOf(Actor spender) {
        var now = clock.instant();
        var known = seen.get(spender);
        if (known == null || known.at().plus(BELIEVED).isBefore(now)) {
            known = new Seen(read(spender), now);
            if (seen.size() >= MOST) {
                seen.clear();
            }
            seen.put(spender, known);
        }
        return known.owner();
    }

    private Optional<Actor.Person> read(Actor spender) {
        var owner = switch (spender) {
            case Actor.Agent(var id, var _) ->
                agents.find(id).flatMap(AgentRecord::owner).flatMap(people::find);
            case Actor.ApiClient client -> callers.ownerOf(client);
            case Actor.Person _, Actor.Service _, Actor.Unknown() -> Optional.<PersonRecord>empty();
        };
        return owner.map(PersonRecord::actor);
    }
}
