package dev.chancery.identity.clients;

import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.Agents;
import dev.chancery.identity.Audiences;
import dev.chancery.identity.MachineClient;
import dev.chancery.identity.MachineClients;
import dev.chancery.identity.MachineKeys;
import dev.chancery.identity.Scopes;
import dev.chancery.identity.clients.ApiClients.ClientRecord;
import dev.chancery.kernel.AgentId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds agents by their id and API clients by theirs. */
@Component
class MachineDirectory implements MachineClients {

    private final Agents agents;
    private final ApiClients clients;
    private final MachineKeys keys;

    MachineDirectory(Agents agents, ApiClients clients, MachineKeys keys) {
        this.agents = agents;
        this.clients = clients;
        this.keys = keys;
    }

    @Override
    public Optional<MachineClient> find(String clientId) {
        return AgentId.parse(clientId)
                .filter(it -> it.toString().equals(clientId))
                .flatMap(agents::find)
                .map(this::machine)
                .or(() -> clients.find(clientId).map(this::machine));
    }

    private MachineClient machine(AgentRecord agent) {
        return new MachineClient(
                agent.id().toString(),
                agent.actor(),
                Scopes.ofAgents(),
                Audiences.NONE,
                agent.isActive(),
                keys.of(agent.id()));
    }

    private MachineClient machine(ClientRecord client) {
        return new MachineClient(
                client.id(),
                client.actor(),
                client.terms().scopes(),
                client.terms().audiences(),
                client.isActive(),
                keys.of(client.actor()));
    }
}
