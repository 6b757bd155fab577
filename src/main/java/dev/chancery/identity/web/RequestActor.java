package dev.chancery.identity.web;

import dev.chancery.identity.BearerCaller;
import dev.chancery.identity.CurrentActor;
import dev.chancery.identity.people.SignedInPerson;
import dev.chancery.kernel.Actor;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Reads the actor from the security context of the request in progress. */
@Component
class RequestActor implements CurrentActor {

    private final SecurityContextHolderStrategy security;

    RequestActor(SecurityContextHolderStrategy security) {
        this.security = security;
    }

    @Override
    public Actor get() {
        var authentication = security.getContext().getAuthentication();
        return switch (authentication == null ? null : authentication.getPrincipal()) {
            case SignedInPerson person -> person.actor();
            case BearerCaller caller -> caller.actor();
            case null, default -> new Actor.Unknown();
        };
    }
}
