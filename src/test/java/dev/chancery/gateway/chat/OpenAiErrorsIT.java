package dev.chancery.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What filters, security and the dispatcher refuse before our controllers are asked. */
@WholeApplication
class OpenAiErrorsIT {

    private static final String CHAT = "/v1/chat/completions";
    private static final String HELLO = """
            {"model": "simulated", "messages": [{"role": "user", "content": "Hello"}]}""";

    @Autowired
    private TestAccess access;

    @Test
    void tellsThoseWhoHaveNoTokenInOpenAisForm() {
        var error = error(401, Api.anonymous(access.port()).post(CHAT, HELLO));

        assertThat(error.at("/type").stringValue()).isEqualTo("authentication_error");
        assertThat(error.at("/code").stringValue()).isEqualTo("unauthenticated");
        assertThat(error(401, Api.anonymous(access.port()).with("chy_wrong").get("/v1/models"))
                        .at("/message")
                        .stringValue())
                .isEqualTo("The bearer token is unknown, expired or revoked.");
    }

    @Test
    void tellsThoseWhoLackTheScopeInOpenAisForm() {
        var error = error(403, access.machine("ledger:read").post(CHAT, HELLO));

        assertThat(error.at("/type").stringValue()).isEqualTo("permission_error");
        assertThat(error.at("/code").stringValue()).isEqualTo("forbidden");
        assertThat(error.at("/message").stringValue()).contains("models:invoke");
        assertThat(error(403, access.machine("ledger:read").get("/v1/models/simulated"))
                        .at("/code")
                        .stringValue())
                .isEqualTo("forbidden");
    }

    @Test
    void refusesABodyThatIsTooLargeInOpenAisForm() {
        var error = error(413, access.machine("models:invoke").post(CHAT, tooLarge()));

        assertThat(error.at("/type").stringValue()).isEqualTo("invalid_request_error");
        assertThat(error.at("/code").stringValue()).isEqualTo("body_too_large");
        assertThat(error.at("/request_id").stringValue()).isNotEmpty();
    }

    @Test
    void refusesABodyThatTurnsOutTooLargeInOpenAisForm() {
        var api = access.machine("models:invoke");
        var unannounced = api.request(CHAT)
                .header("content-type", "application/json")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(tooLarge())));

        assertThat(error(413, api.send(unannounced)).at("/code").stringValue()).isEqualTo("body_too_large");
    }

    @Test
    void saysWhatAPathDoesNotAnswerToInOpenAisForm() {
        var api = access.machine("models:invoke");

        assertThat(error(405, api.get(CHAT)).at("/code").stringValue()).isEqualTo("method_not_allowed");
        assertThat(error(404, api.get("/v1/models/one/two")).at("/code").stringValue())
                .isEqualTo("not_found");
    }

    @Test
    void keepsProblemDocumentsEverywhereElse() {
        var answer = Api.anonymous(access.port()).post("/v1/run", "{}");

        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(Api.json(answer).at("/code").stringValue()).isEqualTo("unauthenticated");
    }

    private static String tooLarge() {
        return HELLO.replace("Hello", "x".repeat(1_100_000));
    }

    private static JsonNode error(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/json");
        return Api.json(answer).at("/error");
    }
}
