package dev.chancery.gateway.chat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Lets chat calls and runs notice a client that went away, which the servlet API does not tell while nothing is written: the
 * container looks at the socket without waiting, and a connection that has ended says so.
 */
@Component
class ConnectionWatch implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new Watch());
    }

    /** A request that the container could not read has no path. */
    private static boolean isWatched(@Nullable String path) {
        return path != null && (path.startsWith("/v1/chat/") || path.equals("/v1/run"));
    }

    private static final class Watch extends ValveBase {

        /** What the container reports when a look at the socket failed; other numbers are bytes of a next request. */
        private static final int BROKEN = 1;

        Watch() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (isWatched(request.getRequestURI())) {
                var coyote = request.getCoyoteRequest();
                request.setAttribute(Connection.ATTRIBUTE, (Connection) () -> {
                    coyote.action(ActionCode.AVAILABLE, true);
                    return coyote.getAvailable() == BROKEN;
                });
            }
            getNext().invoke(request, response);
        }
    }
}
