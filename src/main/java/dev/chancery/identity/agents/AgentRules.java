package dev.chancery.identity.agents;

import dev.chancery.identity.NewAgent;
import dev.chancery.identity.People;
import dev.chancery.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What an agent must look like to be registered. */
@Component
class AgentRules {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");
    private static final Pattern SPIFFE_ID =
            Pattern.compile("spiffe://[a-z0-9._-]{1,255}(/[A-Za-z0-9._-]{1,255}){1,16}");
    private static final int LONGEST_PURPOSE = 500;
    private static final int MOST_NAMES = 20;

    private final People people;

    AgentRules(People people) {
        this.people = people;
    }

    /** The first rule that is broken, if any. */
    Optional<Refusal> complaint(NewAgent agent) {
        if (!NAME.matcher(agent.name()).matches()) {
            return no(
                    "invalid_name",
                    "An agent's name is 1 to 63 lower-case letters, digits, dots, dashes or underscores.");
        }
        if (agent.purpose().isEmpty() || agent.purpose().length() > LONGEST_PURPOSE) {
            return no("invalid_purpose", "A purpose is a sentence of 1 to " + LONGEST_PURPOSE + " characters.");
        }
        if (people.find(agent.owner()).filter(it -> it.disabledAt().isEmpty()).isEmpty()) {
            return no("unknown_owner", "Whoever answers for an agent is a person who may sign in.");
        }
        if (!areNames(agent.environments())) {
            return no("invalid_environment", "Environments are up to 20 names such as production or test.");
        }
        if (!areNames(agent.groups())) {
            return no("invalid_group", "Groups are up to 20 names such as support-agents.");
        }
        if (agent.spiffeId().filter(it -> !SPIFFE_ID.matcher(it).matches()).isPresent()) {
            return no("invalid_spiffe_id", "A SPIFFE id looks like spiffe://trust-domain/path.");
        }
        return Optional.empty();
    }

    private static boolean areNames(List<String> names) {
        return names.size() <= MOST_NAMES
                && names.stream().allMatch(it -> NAME.matcher(it).matches());
    }

    private static Optional<Refusal> no(String code, String detail) {
        return Optional.of(new Refusal(code, detail));
    }
}
