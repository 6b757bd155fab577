package dev.chancery.http;

import dev.chancery.kernel.RequestId;
import dev.chancery.kernel.TimeOrderedIds;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request its id before anything else sees it: the client's if it sent a sane one, else a new one. Bound as
 * {@link RequestId#CURRENT} and as {@code request_id} in the log context while the request is served, and always
 * answered as {@code x-request-id}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestIdFilter extends OncePerRequestFilter {

    static final String HEADER = "x-request-id";
    static final String LOG_KEY = "request_id";
    private static final String ATTRIBUTE = RequestId.class.getName();

    private final TimeOrderedIds ids;

    RequestIdFilter(TimeOrderedIds ids) {
        this.ids = ids;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = name(request);
        response.setHeader(HEADER, id.value());
        MDC.put(LOG_KEY, id.value());
        try {
            ScopedValue.where(RequestId.CURRENT, id).call(() -> {
                chain.doFilter(request, response);
                return id;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        } finally {
            MDC.remove(LOG_KEY);
        }
    }

    private RequestId name(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof RequestId known) {
            return known;
        }
        var sent = request.getHeader(HEADER);
        var id = sent != null && RequestId.isSane(sent)
                ? new RequestId(sent)
                : new RequestId(ids.next().toString());
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
