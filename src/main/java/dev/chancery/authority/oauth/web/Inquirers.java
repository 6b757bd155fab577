package dev.chancery.authority.oauth.web;

import dev.chancery.authority.oauth.ClientAuthentication;
import dev.chancery.authority.oauth.Inquiries.Inquirer;
import dev.chancery.authority.oauth.OAuthError;
import dev.chancery.identity.BearerCaller;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Finds out who asks about a token: by a bearer token of their own, or by a client assertion in the form. */
@Component
class Inquirers {

    private final ClientAuthentication clients;
    private final SecurityContextHolderStrategy security;
    private final FailureBrake brake;

    Inquirers(ClientAuthentication clients, SecurityContextHolderStrategy security, FailureBrake brake) {
        this.clients = clients;
        this.security = security;
        this.brake = brake;
    }

    /** Who asks. */
    sealed interface Asking {}

    record Known(Inquirer inquirer) implements Asking {}

    record Refused(OAuthError error) implements Asking {}

    Asking of(HttpServletRequest request) {
        var obstacle = brake.hold(request.getRemoteAddr()).or(() -> FormRequest.complaint(request));
        if (obstacle.isPresent()) {
            return new Refused(obstacle.get());
        }
        var authentication = security.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof BearerCaller caller) {
            return new Known(new Inquirer(caller.getName(), caller.actor(), caller.scopes(), caller.audiences()));
        }
        return switch (clients.authenticate(FormRequest.form(request))) {
            case ClientAuthentication.Authenticated(var client) ->
                new Known(new Inquirer(client.id(), client.actor(), client.scopes(), client.audiences()));
            case ClientAuthentication.Unknown(var error) -> {
                brake.failed(request.getRemoteAddr());
                yield new Refused(error);
            }
        };
    }
}
