package dev.chancery.http;

import dev.chancery.kernel.RequestId;
import dev.chancery.kernel.TimeOrderedIds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the container refuses before any filter sees it, such as a path that is no path, is a problem document too. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class ContainerRefusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final TimeOrderedIds ids;
    private final JsonMapper json;

    ContainerRefusals(TimeOrderedIds ids, JsonMapper json) {
        this.ids = ids;
        this.json = json;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            var host = (StandardHost) context.getParent();
            host.setErrorReportValveClass("");
            host.getPipeline().addValve(new Report());
        });
    }

    private final class Report extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable fault) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            var status = Optional.ofNullable(HttpStatus.resolve(response.getStatus()))
                    .orElse(HttpStatus.BAD_REQUEST);
            var id = name(response);
            var document = Problems.document(status, ErrorPages.refusal(status));
            document.setProperty("request_id", id);
            response.setHeader(RequestIdFilter.HEADER, id);
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            try {
                var writer = response.getReporter();
                if (writer != null) {
                    writer.write(json.writeValueAsString(document));
                    response.finishResponse();
                }
            } catch (IOException gone) {
                container.getLogger().debug("The client left before it was told why it was refused.", gone);
            }
        }

        private String name(Response response) {
            var known = response.getHeader(RequestIdFilter.HEADER);
            return known != null && RequestId.isSane(known) ? known : ids.next().toString();
        }
    }
}
