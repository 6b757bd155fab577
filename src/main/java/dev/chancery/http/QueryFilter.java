package dev.chancery.http;

import dev.chancery.kernel.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a query that is not percent-encoded UTF-8, for whoever reads a parameter later would break on it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
final class QueryFilter extends OncePerRequestFilter {

    static final Refusal MALFORMED = new Refusal(
            "malformed_request", "The parameters are not well-formed: percent-encode them as UTF-8, without U+0000.");

    private final ProblemWriter problems;

    QueryFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var query = request.getQueryString();
        if (query == null || isWellFormed(query)) {
            chain.doFilter(request, response);
        } else if (ApiPaths.include(request.getRequestURI())) {
            problems.write(request, response, HttpStatus.BAD_REQUEST, MALFORMED);
        } else {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
    }

    /** Whether each {@code %} begins two hex digits, and the bytes they name are UTF-8 without NUL. */
    static boolean isWellFormed(String query) {
        if (query.indexOf('%') < 0) {
            return true;
        }
        var bytes = new ByteArrayOutputStream(query.length());
        for (var place = 0; place < query.length(); place++) {
            if (query.charAt(place) != '%') {
                bytes.write(query.charAt(place));
                continue;
            }
            var high = place + 2 < query.length() ? Character.digit(query.charAt(place + 1), 16) : -1;
            var low = place + 2 < query.length() ? Character.digit(query.charAt(place + 2), 16) : -1;
            if (high < 0 || low < 0 || (high == 0 && low == 0)) {
                return false;
            }
            bytes.write(high * 16 + low);
            place += 2;
        }
        return isUtf8(bytes.toByteArray());
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException otherBytes) {
            return false;
        }
    }
}
