package dev.chancery.identity.tokens;

import dev.chancery.identity.BearerCaller;
import dev.chancery.kernel.Actor;
import java.util.List;

/** The machine behind an API request, by its token's public id and name. */
public record ApiCaller(String tokenId, String name, List<String> scopes) implements BearerCaller {

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Actor.ApiClient actor() {
        return new Actor.ApiClient(tokenId, name);
    }
}
