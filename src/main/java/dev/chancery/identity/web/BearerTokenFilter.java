package dev.chancery.identity.web;

import dev.chancery.identity.Scopes;
import dev.chancery.identity.tokens.ApiCaller;
import dev.chancery.identity.tokens.ApiTokenRecord;
import dev.chancery.identity.tokens.ApiTokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises the API token in {@code Authorization: Bearer …} and lets its scopes be the request's authorities. */
final class BearerTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ApiTokens tokens;
    private final AuthenticationEntryPoint refused;
    private final SecurityContextHolderStrategy security;

    BearerTokenFilter(ApiTokens tokens, AuthenticationEntryPoint refused, SecurityContextHolderStrategy security) {
        this.tokens = tokens;
        this.refused = refused;
        this.security = security;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var presented = presented(request);
        if (presented.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var token = presented.flatMap(tokens::recognise);
        if (token.isEmpty()) {
            refused.commence(request, response, new BadCredentialsException("invalid_token"));
            return;
        }
        var context = security.createEmptyContext();
        context.setAuthentication(authentication(token.get()));
        security.setContext(context);
        chain.doFilter(request, response);
    }

    private static Optional<String> presented(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(it -> it.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(it -> it.substring(SCHEME.length()).strip());
    }

    private static PreAuthenticatedAuthenticationToken authentication(ApiTokenRecord token) {
        var authorities = token.grantedScopes().stream()
                .map(it -> new SimpleGrantedAuthority(Scopes.PREFIX + it))
                .toList();
        return new PreAuthenticatedAuthenticationToken(new ApiCaller(token.id(), token.name()), "", authorities);
    }
}
