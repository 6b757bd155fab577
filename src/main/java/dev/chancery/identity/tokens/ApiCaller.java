package dev.chancery.identity.tokens;

import dev.chancery.kernel.Actor;
import org.springframework.security.core.AuthenticatedPrincipal;

/** The machine behind an API request, by its token's public id and name. */
public record ApiCaller(String tokenId, String name) implements AuthenticatedPrincipal {

    @Override
    public String getName() {
        return name;
    }

    /** The caller as the author of a ledger entry. */
    public Actor.ApiClient actor() {
        return new Actor.ApiClient(tokenId, name);
    }
}
