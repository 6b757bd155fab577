package dev.chancery.identity.ui.agents;

import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.chancery.identity.Agents;
import dev.chancery.identity.MachineKeys;
import dev.chancery.identity.People;
import dev.chancery.identity.Role;
import dev.chancery.identity.people.SignedInPerson;
import dev.chancery.kernel.Actor;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the pages about agents work with, and who is looking. */
@Component("agentPagesDesk")
record Desk(Agents agents, MachineKeys keys, People people, AuthenticationContext authentication, Clock clock) {

    /** Whoever may change agents; empty when the one looking may only look. */
    Optional<Actor.Person> admin() {
        return authentication
                .getAuthenticatedUser(SignedInPerson.class)
                .filter(it -> it.role() == Role.ADMIN)
                .map(SignedInPerson::actor);
    }
}
