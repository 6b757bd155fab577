package dev.chancery.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A machine that submits reviews and waits for their end. */
final class ReviewCaller {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Api api;

    ReviewCaller(TestAccess access) {
        api = access.machine("reviews:read", "reviews:write");
    }

    HttpResponse<String> get(String path) {
        return api.get(path);
    }

    HttpResponse<String> submit(Map<String, ?> body) {
        return api.post("/v1/reviews", JsonMapper.shared().writeValueAsString(body));
    }

    String acceptedId(Map<String, ?> body) {
        var answer = submit(body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return Api.json(answer).get("id").asString();
    }

    JsonNode ended(String id) {
        return await().atMost(PATIENCE)
                .until(
                        () -> Api.json(api.get("/v1/reviews/" + id)),
                        it -> !it.get("state").asString().matches("queued|running"));
    }

    /** Status, code and field of a refusal, as {@code 400 invalid_request title}. */
    static String problem(HttpResponse<String> answer) {
        var body = Api.json(answer);
        var field = body.has("field") ? body.get("field").asString() : "-";
        return answer.statusCode() + " " + body.get("code").asString() + " " + field;
    }

    static Map<String, String> range(String repository, String base, String head) {
        return Map.of("title", "A range", "repository", repository, "base", base, "head", head);
    }

    static Map<String, String> diff(String diff) {
        return Map.of("title", "A diff", "diff", diff);
    }
}
