package dev.chancery.identity.web;

import dev.chancery.identity.BearerCaller;
import dev.chancery.identity.DirectHandler;
import dev.chancery.identity.Scopes;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * Lets a request through to its {@link DirectHandler} that is beyond doubt: a body of announced and allowed length, and a
 * plain bearer token that lives and has the authority. It refuses nobody: every other request goes on to the chains that do.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class ShortPath implements Filter {

    /** What the long way says to browsers, in a browser's absence. */
    private static final Map<String, String> SEALED = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Cache-Control", "no-store",
            "Content-Security-Policy", ContentSecurity.REST);

    private final Map<String, DirectHandler> handlers;
    private final Recognition recognition;

    ShortPath(ObjectProvider<DirectHandler> handlers, Recognition recognition) {
        this.handlers =
                handlers.stream().collect(Collectors.toUnmodifiableMap(DirectHandler::path, Function.identity()));
        this.recognition = recognition;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        if (asked instanceof HttpServletRequest request && answer instanceof HttpServletResponse response) {
            var handler = handlers.get(request.getRequestURI());
            var caller = handler == null ? Optional.<BearerCaller>empty() : beyondDoubt(request, handler);
            if (handler != null && caller.isPresent()) {
                handle(handler, caller.get(), request, response);
                return;
            }
        }
        chain.doFilter(asked, answer);
    }

    private Optional<BearerCaller> beyondDoubt(HttpServletRequest request, DirectHandler handler) {
        return request.getMethod().equals("POST") && request.getContentLength() >= 0
                ? PresentedToken.of(request)
                        .filter(it -> !it.isProven())
                        .flatMap(it -> known(it, request))
                        .filter(it -> may(it, handler.authority()))
                : Optional.empty();
    }

    private Optional<BearerCaller> known(PresentedToken token, HttpServletRequest request) {
        return recognition.recognise(token, request) instanceof Recognition.Known(var caller)
                ? Optional.of(caller)
                : Optional.empty();
    }

    private static boolean may(BearerCaller caller, String authority) {
        return caller.scopes().contains(authority.substring(Scopes.PREFIX.length()));
    }

    private static void handle(
            DirectHandler handler, BearerCaller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        ServerHttpObservationFilter.findObservationContext(request).ifPresent(it -> it.setPathPattern(handler.path()));
        SEALED.forEach(response::setHeader);
        var body = request.getInputStream().readNBytes(request.getContentLength());
        try {
            handler.handle(caller, body, request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
