package dev.chancery.identity.web;

import dev.chancery.identity.Audiences;
import dev.chancery.identity.BearerCaller;
import dev.chancery.identity.CurrentActor;
import dev.chancery.identity.clients.Grantor;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Says how far the caller of the request in progress may give scopes and audiences away: as far as its token goes. */
@Component
class Grantors {

    private final SecurityContextHolderStrategy security;
    private final CurrentActor actor;

    Grantors(SecurityContextHolderStrategy security, CurrentActor actor) {
        this.security = security;
        this.actor = actor;
    }

    Grantor current() {
        var authentication = security.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof BearerCaller caller
                ? new Grantor(actor.get(), caller.scopes(), caller.audiences())
                : new Grantor(actor.get(), List.of(), Audiences.NONE);
    }
}
