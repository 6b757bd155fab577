package dev.chancery.identity.web;

import dev.chancery.identity.BearerCaller;
import dev.chancery.identity.BearerSource;
import dev.chancery.identity.Scopes;
import dev.chancery.identity.tokens.ApiCaller;
import dev.chancery.identity.tokens.ApiTokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises the token in {@code Authorization: Bearer …} and lets its scopes be the request's authorities. */
final class BearerTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final List<BearerSource> sources;
    private final ApiTokens tokens;
    private final AuthenticationEntryPoint refused;
    private final SecurityContextHolderStrategy security;

    BearerTokenFilter(
            List<BearerSource> sources,
            ApiTokens tokens,
            AuthenticationEntryPoint refused,
            SecurityContextHolderStrategy security) {
        this.sources = List.copyOf(sources);
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
        var caller = presented.flatMap(this::recognise);
        if (caller.isEmpty()) {
            refused.commence(request, response, new BadCredentialsException("invalid_token"));
            return;
        }
        var context = security.createEmptyContext();
        context.setAuthentication(authentication(caller.get()));
        security.setContext(context);
        chain.doFilter(request, response);
    }

    private static Optional<String> presented(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(it -> it.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(it -> it.substring(SCHEME.length()).strip());
    }

    private Optional<BearerCaller> recognise(String presented) {
        for (var source : sources) {
            var caller = source.recognise(presented);
            if (caller.isPresent()) {
                return Optional.of(caller.get());
            }
        }
        return tokens.recognise(presented).map(it -> new ApiCaller(it.id(), it.name(), it.grantedScopes()));
    }

    private static PreAuthenticatedAuthenticationToken authentication(BearerCaller caller) {
        var authorities = caller.scopes().stream()
                .map(it -> new SimpleGrantedAuthority(Scopes.PREFIX + it))
                .toList();
        return new PreAuthenticatedAuthenticationToken(caller, "", authorities);
    }
}
