package dev.chancery.identity.clients;

import dev.chancery.identity.People;
import dev.chancery.identity.Scopes;
import dev.chancery.identity.clients.ApiClients.Terms;
import dev.chancery.kernel.Refusal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What an API client must look like to be registered. */
@Component
class ClientRules {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

    private final People people;

    ClientRules(People people) {
        this.people = people;
    }

    Optional<Refusal> complaint(String name) {
        return NAME.matcher(name).matches()
                ? Optional.empty()
                : no(
                        "invalid_name",
                        "A client's name is 1 to 63 lower-case letters, digits, dots, dashes or underscores.");
    }

    /** The first rule that is broken, if any; the last is that nobody gives away more than they have. */
    Optional<Refusal> complaint(Terms terms, Grantor by) {
        if (terms.scopes().isEmpty() || !Scopes.all().containsAll(terms.scopes())) {
            return no("invalid_scope", "A client may ask for at least one scope, each a known one.");
        }
        if (!terms.audiences().areWellFormed()) {
            return no("invalid_audience", "Audiences are up to 20 ids of tool servers such as tool-server.issues.");
        }
        if (people.find(terms.owner()).filter(it -> it.disabledAt().isEmpty()).isEmpty()) {
            return no("unknown_owner", "Whoever answers for a client is a person who may sign in.");
        }
        return by.obstacle(terms.scopes(), terms.audiences());
    }

    private static Optional<Refusal> no(String code, String detail) {
        return Optional.of(new Refusal(code, detail));
    }
}
