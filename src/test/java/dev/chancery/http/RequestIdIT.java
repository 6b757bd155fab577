package dev.chancery.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.testing.Api;
import dev.chancery.testing.Visitor;
import dev.chancery.testing.WholeApplication;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeApplication
class RequestIdIT {

    @LocalServerPort
    int port;

    private Api api;

    RequestIdIT() {
        api = Api.anonymous(0);
    }

    @BeforeEach
    void connect() {
        api = Api.anonymous(port);
    }

    @Test
    void keepsASaneIdOfTheClient() {
        assertThat(sent("client-7.b_2")).isEqualTo("client-7.b_2");
    }

    @Test
    void replacesAnInsaneIdWithOneOfItsOwn() {
        assertThat(UUID.fromString(sent("short"))).isNotNull();
        assertThat(UUID.fromString(sent("has spaces and <tags>"))).isNotNull();
        assertThat(UUID.fromString(sent("x".repeat(65)))).isNotNull();
    }

    @Test
    void makesAnIdForARequestWithoutOne() {
        var answer = api.get("/healthz");

        assertThat(answer.headers().firstValue("x-request-id").map(UUID::fromString))
                .isPresent();
    }

    @Test
    void namesTheRequestInItsProblemDocument() {
        var answer = api.send(api.request("/v1/nothing").header("x-request-id", "look-for-me"));

        assertThat(Api.json(answer).path("request_id").asString()).isEqualTo("look-for-me");
    }

    @Test
    void pagesCarryOneToo() {
        assertThat(new Visitor(port).get("/login").headers().firstValue("x-request-id"))
                .isPresent();
    }

    private String sent(String id) {
        return api.send(api.request("/healthz").header("x-request-id", id))
                .headers()
                .firstValue("x-request-id")
                .orElseThrow();
    }
}
