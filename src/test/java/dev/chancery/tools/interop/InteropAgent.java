package dev.chancery.tools.interop;

import dev.chancery.identity.AgentAnswer;
import dev.chancery.identity.Agents;
import dev.chancery.identity.NewAgent;
import dev.chancery.identity.NewPerson;
import dev.chancery.identity.Password;
import dev.chancery.identity.People;
import dev.chancery.identity.PersonRecord;
import dev.chancery.identity.Role;
import dev.chancery.identity.tokens.ApiTokens;
import dev.chancery.kernel.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Registers the agent that clients under test act as, and leaves its token in {@code <data>/interop-token}. */
@Component
@Profile("interop")
class InteropAgent implements ApplicationRunner {

    private static final Actor ITSELF = new Actor.Service("interop");
    private static final String NAME = "interop";

    private final Agents agents;
    private final People people;
    private final ApiTokens tokens;
    private final Path data;

    InteropAgent(Agents agents, People people, ApiTokens tokens, @Value("${chancery.data}") String data) {
        this.agents = agents;
        this.people = people;
        this.tokens = tokens;
        this.data = Path.of(data);
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var owner = owner();
        if (agents.find(NAME).isEmpty()
                && agents.register(NewAgent.of(NAME, "Tries other people's clients.", owner.id()), ITSELF)
                        instanceof AgentAnswer.Refused(var refusal)) {
            throw new IllegalStateException(refusal.detail());
        }
        var agent = agents.find(NAME).orElseThrow();
        var wanted = new ApiTokens.NewToken(NAME, List.of("tools:call"), Optional.empty(), Optional.of(agent.id()));
        if (tokens.issue(wanted, owner.actor()) instanceof ApiTokens.Issued issued) {
            Files.writeString(data.resolve("interop-token"), issued.text().reveal());
        }
    }

    private PersonRecord owner() {
        if (people.find(NAME).isEmpty()) {
            var password = Password.generate(new SecureRandom());
            people.create(NewPerson.of(NAME, "Interop", Role.ADMIN, password), ITSELF);
        }
        return people.find(NAME).orElseThrow();
    }
}
