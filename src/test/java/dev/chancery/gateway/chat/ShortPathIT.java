package dev.chancery.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.identity.DirectHandler;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is answered past the security chain and MVC is answered as they would have. */
@WholeApplication
class ShortPathIT {

    private static final String HELLO = """
            {"model": "simulated", "messages": [{"role": "user", "content": "Hello"}]}""";
    private static final List<String> SEALS =
            List.of("x-content-type-options", "x-frame-options", "content-security-policy");

    @Autowired
    private TestAccess access;

    @Autowired
    private List<DirectHandler> handlers;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void answersAsTheLongWayDoes() {
        var announced = ask(BodyPublishers.ofString(HELLO));
        var unannounced = ask(BodyPublishers.fromPublisher(BodyPublishers.ofString(HELLO)));

        assertThat(announced.statusCode()).isEqualTo(200);
        assertThat(unannounced.statusCode()).isEqualTo(200);
        for (var seal : SEALS) {
            assertThat(announced.headers().allValues(seal))
                    .hasSize(1)
                    .isEqualTo(unannounced.headers().allValues(seal));
        }
        assertThat(announced.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(announced.headers().firstValue("x-request-id")).isPresent();
    }

    @Test
    void asksForWhatTheLongWayAsksFor() {
        assertThat(handlers).isNotEmpty().allSatisfy(it -> assertThat(guard(it)).contains("'" + it.authority() + "'"));
    }

    private String guard(DirectHandler handler) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(it -> it.getKey().getPatternValues().contains(handler.path()))
                .map(it -> guard(it.getValue()))
                .findFirst()
                .orElseThrow();
    }

    private static String guard(HandlerMethod method) {
        var guard = method.getMethodAnnotation(PreAuthorize.class);
        return guard == null ? "" : guard.value();
    }

    private HttpResponse<String> ask(BodyPublisher body) {
        var api = access.machine("models:invoke");
        return api.send(api.request(ChatDoor.PATH)
                .header("content-type", "application/json")
                .POST(body));
    }
}
