package dev.chancery.http;

import dev.chancery.kernel.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies beyond the limit of their path with 413: at once when the length is announced, else when the count
 * passes the limit.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class BodyLimitFilter extends OncePerRequestFilter {

    private final HttpProperties properties;
    private final ProblemWriter problems;

    BodyLimitFilter(HttpProperties properties, ProblemWriter problems) {
        this.properties = properties;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = properties.limitOf(request.getRequestURI());
        if (request.getContentLengthLong() > limit) {
            problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, refusal(limit));
            return;
        }
        chain.doFilter(new LimitedRequest(request, limit), response);
    }

    static Refusal refusal(long limit) {
        return new Refusal("body_too_large", "The body of a request to this path has at most " + limit + " bytes.");
    }
}
