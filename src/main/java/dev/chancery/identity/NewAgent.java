package dev.chancery.identity;

import dev.chancery.kernel.PersonId;
import java.util.List;
import java.util.Optional;

/**
 * An agent to be registered, or what is to hold of one from now on.
 *
 * @param environments where it may be used; none means everywhere
 * @param groups what policy may name instead of the agent
 */
public record NewAgent(
        String name,
        String purpose,
        PersonId owner,
        List<String> environments,
        List<String> groups,
        Optional<String> spiffeId) {

    public NewAgent {
        name = name.strip();
        purpose = purpose.strip();
        environments = environments.stream().map(String::strip).distinct().toList();
        groups = groups.stream().map(String::strip).distinct().toList();
        spiffeId = spiffeId.map(String::strip).filter(it -> !it.isEmpty());
    }

    /** An agent without environments, groups or a SPIFFE id. */
    public static NewAgent of(String name, String purpose, PersonId owner) {
        return new NewAgent(name, purpose, owner, List.of(), List.of(), Optional.empty());
    }
}
