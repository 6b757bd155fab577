package dev.chancery.identity.clients;

import dev.chancery.identity.Audiences;
import dev.chancery.identity.Scopes;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import java.util.List;
import java.util.Optional;

/** Who gives a client its scopes and audiences, and how far they may: nobody gives away more than they have. */
public record Grantor(Actor actor, List<String> scopes, Audiences audiences) {

    public Grantor {
        scopes = List.copyOf(scopes);
    }

    /** An admin at the console, who may give anything there is. */
    public static Grantor admin(Actor.Person admin) {
        return new Grantor(admin, Scopes.all(), Audiences.ANY);
    }

    /** Why these are not theirs to give, or to let a client that has them be spoken for by another key. */
    Optional<Refusal> obstacle(List<String> wanted, Audiences named) {
        var beyond = wanted.stream().filter(it -> !scopes.contains(it)).findFirst();
        if (beyond.isPresent()) {
            return Optional.of(new Refusal(
                    "scope_beyond_caller", "The scope " + beyond.get() + " is not the caller's own to give."));
        }
        return audiences.cover(named)
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "audience_beyond_caller",
                        "The caller itself may not verify for all of " + String.join(", ", named.names()) + "."));
    }
}
