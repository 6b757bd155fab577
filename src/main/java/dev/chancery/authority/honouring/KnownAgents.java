package dev.chancery.authority.honouring;

import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.Agents;
import dev.chancery.kernel.AgentId;
import dev.chancery.verifier.spi.AgentNames;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Remembers what agents are called, which never changes. */
@Component
class KnownAgents implements AgentNames {

    private static final int MOST = 10_000;

    private final Agents agents;
    private final Map<AgentId, String> names = new ConcurrentHashMap<>();

    KnownAgents(Agents agents) {
        this.agents = agents;
    }

    @Override
    public Optional<String> nameOf(AgentId agent) {
        var known = Optional.ofNullable(names.get(agent));
        return known.isPresent()
                ? known
                : agents.find(agent).map(AgentRecord::name).map(it -> remember(agent, it));
    }

    private String remember(AgentId agent, String name) {
        if (names.size() < MOST) {
            names.put(agent, name);
        }
        return name;
    }
}
