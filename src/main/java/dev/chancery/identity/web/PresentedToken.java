package dev.chancery.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/**
 * The token in a request's {@code Authorization} header. Prints nothing of itself.
 *
 * @param isProven whether it came under the scheme {@code DPoP} rather than {@code Bearer}
 */
record PresentedToken(String text, boolean isProven) {

    private static final String BEARER = "Bearer ";
    private static final String DPOP = "DPoP ";

    static Optional<PresentedToken> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .flatMap(it -> under(BEARER, it, false).or(() -> under(DPOP, it, true)));
    }

    private static Optional<PresentedToken> under(String scheme, String header, boolean isProven) {
        return header.regionMatches(true, 0, scheme, 0, scheme.length())
                ? Optional.of(
                        new PresentedToken(header.substring(scheme.length()).strip(), isProven))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "PresentedToken";
    }
}
