package dev.chancery.identity.tokens;

import dev.chancery.identity.BearerCaller;
import dev.chancery.kernel.Actor;
import java.util.List;

/** The machine behind an API token: the agent it speaks as, or else the token by its public id and name. */
public record ApiCaller(Actor actor, String name, List<String> scopes) implements BearerCaller {

    public ApiCaller {
        scopes = List.copyOf(scopes);
    }

    @Override
    public String getName() {
        return name;
    }
}
