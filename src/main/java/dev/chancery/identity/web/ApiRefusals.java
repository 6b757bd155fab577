package dev.chancery.identity.web;

import dev.chancery.attest.ProofOfPossession;
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
        if (cause instanceof BadProofException badProof) {
            unproven(request, response, badProof.reason());
            return;
        }
        var wrongToken = cause instanceof BadCredentialsException;
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer realm=\"chancery\"" + (wrongToken ? ", error=\"invalid_token\"" : "") + metadata(request));
        var detail = wrongToken
                ? "The bearer token is unknown, expired or revoked."
                : "This path wants an API token: Authorization: Bearer chy_….";
        problems.write(request, response, HttpStatus.UNAUTHORIZED, new Refusal("unauthenticated", detail));
    }

    /** RFC 9449 section 7.1. */
    private void unproven(HttpServletRequest request, HttpServletResponse response, String reason) throws IOException {
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                "DPoP realm=\"chancery\", error=\"invalid_dpop_proof\", algs=\""
                        + String.join(" ", ProofOfPossession.ALGORITHMS) + "\"" + metadata(request));
        problems.write(request, response, HttpStatus.UNAUTHORIZED, new Refusal("invalid_dpop_proof", reason));
    }

    /** RFC 9728 section 5.1: where a client of a tool server learns who issues tokens for it. */
    private static String metadata(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (!path.startsWith("/mcp/")) {
            return "";
        }
        var url = request.getRequestURL();
        var home = url.substring(0, url.length() - path.length());
        return ", resource_metadata=\"" + home + "/.well-known/oauth-protected-resource" + path + "\"";
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
