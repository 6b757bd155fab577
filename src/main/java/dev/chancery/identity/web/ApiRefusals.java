package dev.chancery.identity.web;

import dev.chancery.http.ProblemWriter;
import dev.chancery.identity.Scopes;
import dev.chancery.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.ExpressionAuthorizationDecision;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Tells machines why they were refused: 401 {@code unauthenticated}, or 403 {@code forbidden} with the missing scope. */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Pattern SCOPE = Pattern.compile("['\"]" + Scopes.PREFIX + "([a-z:_-]+)['\"]");

    private final ProblemWriter problems;

    ApiRefusals(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        var wrongToken = cause instanceof BadCredentialsException;
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer realm=\"chancery\"" + (wrongToken ? ", error=\"invalid_token\"" : ""));
        var detail = wrongToken
                ? "The bearer token is unknown, expired or revoked."
                : "This path wants an API token: Authorization: Bearer chy_….";
        problems.write(request, response, HttpStatus.UNAUTHORIZED, new Refusal("unauthenticated", detail));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var detail = missingScope(denied)
                .map(it -> "This needs the scope " + it + ", which the presented token lacks.")
                .orElse("The presented token does not open this path.");
        problems.write(request, response, HttpStatus.FORBIDDEN, new Refusal("forbidden", detail));
    }

    private static Optional<String> missingScope(AccessDeniedException denied) {
        if (denied instanceof AuthorizationDeniedException it
                && it.getAuthorizationResult() instanceof ExpressionAuthorizationDecision decision) {
            var scope = SCOPE.matcher(decision.getExpression().getExpressionString());
            return scope.find() ? Optional.of(scope.group(1)) : Optional.empty();
        }
        return Optional.empty();
    }
}
