package dev.chancery.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises the token in {@code Authorization} and lets its scopes be the request's authorities. */
final class BearerTokenFilter extends OncePerRequestFilter {

    private final Recognition recognition;
    private final AuthenticationEntryPoint refused;
    private final SecurityContextHolderStrategy security;

    BearerTokenFilter(
            Recognition recognition, AuthenticationEntryPoint refused, SecurityContextHolderStrategy security) {
        this.recognition = recognition;
        this.refused = refused;
        this.security = security;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var presented = PresentedToken.of(request);
        if (presented.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        switch (recognition.recognise(presented.get(), request)) {
            case Recognition.Known known -> {
                enter(known.authentication());
                chain.doFilter(request, response);
            }
            case Recognition.UnknownToken() ->
                refused.commence(request, response, new BadCredentialsException("invalid_token"));
            case Recognition.BadProof(var reason) -> refused.commence(request, response, new BadProofException(reason));
        }
    }

    private void enter(Authentication authentication) {
        var context = security.createEmptyContext();
        context.setAuthentication(authentication);
        security.setContext(context);
    }
}
