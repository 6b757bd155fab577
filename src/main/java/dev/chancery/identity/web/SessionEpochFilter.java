package dev.chancery.identity.web;

import dev.chancery.identity.people.SessionEpochs;
import dev.chancery.identity.people.SignedInPerson;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session at its next request once its epoch has passed; the request goes on as nobody's. */
final class SessionEpochFilter extends OncePerRequestFilter {

    private final SessionEpochs epochs;
    private final SecurityContextHolderStrategy security;

    SessionEpochFilter(SessionEpochs epochs, SecurityContextHolderStrategy security) {
        this.epochs = epochs;
        this.security = security;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = security.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedInPerson person
                && epochs.isOver(person)) {
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            security.clearContext();
        }
        chain.doFilter(request, response);
    }
}
