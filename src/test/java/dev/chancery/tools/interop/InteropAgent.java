package dev.chancery.tools.interop;

import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.Catalog;
import dev.chancery.identity.AgentAnswer;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.Agents;
import dev.chancery.identity.NewAgent;
import dev.chancery.identity.NewPerson;
import dev.chancery.identity.Password;
import dev.chancery.identity.People;
import dev.chancery.identity.PersonRecord;
import dev.chancery.identity.Role;
import dev.chancery.kernel.Actor;
import java.security.SecureRandom;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The agent that clients under test act as, whom policy permits the tools of the suite. */
@Component
@Profile("interop")
class InteropAgent {

    private static final Actor ITSELF = new Actor.Service("interop");
    private static final String NAME = "interop";
    private static final String POLICY = """
            @id("interop-calls-the-suite")
            permit (
              principal == Agent::"interop",
              action in Action::"conformance.*",
              resource == ToolServer::"tool-server.conformance"
            );
            """;

    private final Agents agents;
    private final People people;
    private final Catalog catalog;

    InteropAgent(Agents agents, People people, Catalog catalog) {
        this.agents = agents;
        this.people = people;
        this.catalog = catalog;
    }

    AgentRecord agent() {
        catalog.seed(new AssetName("policy-set", NAME), POLICY, "What the suite needs");
        return agents.find(NAME).orElseGet(() -> switch (agents.register(
                NewAgent.of(NAME, "Tries other people's clients.", owner().id()), ITSELF)) {
            case AgentAnswer.Kept(var agent) -> agent;
            case AgentAnswer.Refused(var refusal) -> throw new IllegalStateException(refusal.detail());
        });
    }

    PersonRecord owner() {
        if (people.find(NAME).isEmpty()) {
            var password = Password.generate(new SecureRandom());
            people.create(NewPerson.of(NAME, "Interop", Role.ADMIN, password), ITSELF);
        }
        return people.find(NAME).orElseThrow();
    }
}
