package dev.chancery.gateway.chat;

import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.Agents;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An agent must be active; others need the scope alone. */
@Component
class RecordedPolicy implements ModelPolicy {

    private final Agents agents;

    RecordedPolicy(Agents agents) {
        this.agents = agents;
    }

    @Override
    public Optional<Refusal> refusal(Caller caller, String model, InvocationId invocation) {
        return switch (caller.actor()) {
            case Actor.Agent(var id, var name) ->
                agents.find(id).filter(AgentRecord::isActive).isPresent()
                        ? Optional.empty()
                        : Optional.of(new Refusal("agent_inactive", "The agent " + name + " is not active."));
            case Actor.Person _, Actor.ApiClient _, Actor.Service _ -> Optional.empty();
            case Actor.Unknown() -> Optional.of(new Refusal("forbidden", "Nobody knows who calls."));
        };
    }
}
