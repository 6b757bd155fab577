package dev.chancery.authority.honouring;

import dev.chancery.identity.BearerCaller;
import dev.chancery.identity.CurrentActor;
import dev.chancery.kernel.Actor;
import dev.chancery.verifier.spi.Askers;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Lets a tool server's client ask for the audiences it is registered for, and nobody who is unknown for any. */
@Component
class RegisteredAskers implements Askers {

    private final SecurityContextHolderStrategy security;
    private final CurrentActor actor;

    RegisteredAskers(SecurityContextHolderStrategy security, CurrentActor actor) {
        this.security = security;
        this.actor = actor;
    }

    @Override
    public Actor current() {
        return actor.get();
    }

    @Override
    public boolean mayAskFor(String audience) {
        var authentication = security.getContext().getAuthentication();
        return authentication != null
                && authentication.getPrincipal() instanceof BearerCaller caller
                && caller.audiences().include(audience);
    }
}
