package dev.chancery.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class ContainerRefusalsIT {

    @Autowired
    TestAccess access;

    @Test
    void answersAPathThatIsNoneWithAProblem() throws IOException {
        var answer = raw("GET /v1/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"code\":\"bad_request\"");
        assertThat(answer.toLowerCase(Locale.ROOT)).contains("x-request-id: ");
    }

    @Test
    void showsNoPageOfTheContainersOwn() throws IOException {
        assertThat(raw("GET /v1/a|b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("Tomcat", "<html");
        assertThat(raw("TRACE /v1/reviews HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 4")
                .doesNotContain("Tomcat", "<html");
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", access.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
