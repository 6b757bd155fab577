package dev.chancery.authority.oauth;

import dev.chancery.identity.MachineClient;
import dev.chancery.kernel.Actor;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds out which agent wants to act, from the {@code actor_token}. There is no exchange without one, so that no
 * credential can come out of it that does not say who acts.
 */
@Component
class Actors {

    private final AccessTokens accessTokens;
    private final Assertions assertions;

    Actors(AccessTokens accessTokens, Assertions assertions) {
        this.accessTokens = accessTokens;
        this.assertions = assertions;
    }

    /** What came of looking for the agent. */
    sealed interface Found {}

    record Known(Actor.Agent agent) implements Found {}

    record Unknown(OAuthError error) implements Found {}

    Found find(Form form, MachineClient client, Optional<String> thumbprint) {
        var token = form.find("actor_token");
        if (token.isEmpty()) {
            return unknown(OAuthError.invalidRequest(
                    "The parameter actor_token is missing: a credential always says which agent acts."));
        }
        var type = form.find("actor_token_type").orElse("");
        return switch (type) {
            case Subjects.ACCESS_TOKEN ->
                accessTokens
                        .recognise(token.get())
                        .map(it -> bound(it, client, thumbprint))
                        .orElseGet(
                                () -> unknown(OAuthError.invalidGrant("The actor_token is unknown or has expired.")));
            case Subjects.JWT ->
                switch (assertions.check(token.get())) {
                    case Assertions.Unproven(var reason) -> unknown(OAuthError.invalidGrant(reason));
                    case Assertions.Proven(var machine) -> agent(machine.actor(), client);
                };
            case "" -> unknown(OAuthError.invalidRequest("The parameter actor_token_type is missing."));
            default -> unknown(OAuthError.invalidRequest("An actor_token is no " + type + "."));
        };
    }

    private static Found bound(AccessClaims token, MachineClient client, Optional<String> thumbprint) {
        var key = token.proofKeyThumbprint();
        return key.isPresent() && !key.equals(thumbprint)
                ? unknown(OAuthError.invalidDpopProof("The actor_token is bound to a key that was not proven."))
                : agent(token.actor(), client);
    }

    /** An agent speaks for itself alone; a client that is none may bring any agent that proved who it is. */
    private static Found agent(Actor actor, MachineClient client) {
        if (!(actor instanceof Actor.Agent agent)) {
            return unknown(OAuthError.invalidGrant("The actor_token is not an agent's."));
        }
        return client.actor() instanceof Actor.Agent asking && !asking.id().equals(agent.id())
                ? unknown(OAuthError.unauthorizedClient("An agent exchanges for itself alone."))
                : new Known(agent);
    }

    private static Found unknown(OAuthError error) {
        return new Unknown(error);
    }
}
