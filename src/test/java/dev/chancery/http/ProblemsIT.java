package dev.chancery.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@WholeApplication
class ProblemsIT {

    @Autowired
    TestAccess access;

    private Api api = Api.anonymous(0);

    @BeforeEach
    void connect() {
        api = access.machine("reviews:read");
    }

    @Test
    void namesWhatIsNotThere() {
        var problem = problem(api.get("/v1/nothing/at/all"), 404, "not_found");

        assertThat(problem.path("instance").asString()).isEqualTo("/v1/nothing/at/all");
        assertThat(problem.path("title").asString()).isEqualTo("Not Found");
    }

    @Test
    void saysWhichMethodsAPathAnswersTo() {
        var answer = api.send(api.request("/v1/probe").DELETE());

        problem(answer, 405, "method_not_allowed");
        assertThat(answer.headers().firstValue("allow")).hasValue("POST");
    }

    @Test
    void saysWhatItCouldWrite() {
        var answer = api.send(
                api.request("/v1/probe/0197d6a0-0000-7000-8000-000000000000").header("accept", "image/png"));

        assertThat(problem(answer, 406, "not_acceptable").path("detail").asString())
                .contains("application/json");
    }

    @Test
    void saysWhatItCanRead() {
        var answer = api.send(
                api.request("/v1/probe").header("content-type", "text/plain").POST(BodyPublishers.ofString("hello")));

        assertThat(problem(answer, 415, "unsupported_media_type").path("detail").asString())
                .contains("application/json");
    }

    @Test
    void placesAMistakeInTheJson() {
        var problem = problem(api.post("/v1/probe", "{\"short_title\": \"a\",\n \"stars\": }"), 400, "malformed_json");

        assertThat(problem.path("detail").asString()).contains("line 2");
    }

    @Test
    void refusesAMemberThatComesTwice() {
        var problem = problem(
                api.post("/v1/probe", "{\"short_title\": \"a\", \"short_title\": \"b\", \"stars\": 1}"),
                400,
                "malformed_json");

        assertThat(problem.path("detail").asString()).contains("short_title");
    }

    @Test
    void refusesWhatFollowsTheJson() {
        problem(api.post("/v1/probe", "{\"short_title\": \"a\", \"stars\": 1} {}"), 400, "malformed_json");
    }

    @Test
    void refusesJsonNestedWithoutEnd() {
        problem(api.post("/v1/probe", "[".repeat(5000)), 400, "malformed_json");
    }

    @Test
    void wantsABodyWhereOneIsRead() {
        problem(api.post("/v1/probe", ""), 400, "malformed_json");
    }

    @Test
    void namesTheFieldThatBreaksARuleAsTheClientSpellsIt() {
        var problem = problem(api.post("/v1/probe", "{\"short_title\": \" \", \"stars\": 1}"), 400, "invalid_request");

        assertThat(problem.path("field").asString()).isEqualTo("short_title");
    }

    @Test
    void namesTheFieldOfAWrongType() {
        var problem = problem(
                api.post("/v1/probe", "{\"short_title\": \"a\", \"range\": {\"from\": \"x\", \"to\": 2}}"),
                400,
                "invalid_request");

        assertThat(problem.path("field").asString()).isEqualTo("range.from");
    }

    @Test
    void namesTheFieldWhoseValueContradictsItself() {
        var problem = problem(
                api.post("/v1/probe", "{\"short_title\": \"a\", \"range\": {\"from\": 3, \"to\": 2}}"),
                400,
                "invalid_request");

        assertThat(problem.path("field").asString()).isEqualTo("range");
    }

    @Test
    void namesAParameterThatIsMissingOrOfAWrongForm() {
        assertThat(problem(api.get("/v1/probe/search"), 400, "invalid_request")
                        .path("field")
                        .asString())
                .isEqualTo("limit");
        assertThat(problem(api.get("/v1/probe/search?limit=ten"), 400, "invalid_request")
                        .path("field")
                        .asString())
                .isEqualTo("limit");
        problem(api.get("/v1/probe/not-an-id"), 400, "invalid_request");
    }

    @Test
    void tellsNothingOfWhatBrokeInside() {
        var answer = api.get("/v1/probe/broken");

        problem(answer, 500, "internal_error");
        assertThat(answer.body()).doesNotContain("hunter2", "Exception", "at dev.chancery");
    }

    @Test
    void namesTheScopeThatIsMissing() {
        var problem = problem(api.get("/v1/probe/forbidden"), 403, "forbidden");

        assertThat(problem.path("detail").asString()).contains("ledger:read");
    }

    @Test
    void refusesAnAnnouncedBodyBeyondTheLimit() {
        problem(api.post("/v1/probe", "x".repeat(1_048_577)), 413, "body_too_large");
    }

    @Test
    void refusesABodyThatGrowsBeyondTheLimitUnannounced() {
        var body = ("{\"short_title\": \"" + "x".repeat(1_100_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        var answer = api.send(api.request("/v1/probe")
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

        problem(answer, 413, "body_too_large");
    }

    @Test
    void letsReviewsHaveLargerBodies() {
        assertThat(api.post("/v1/reviews", " ".repeat(2_000_000)).statusCode()).isNotEqualTo(413);
        problem(api.post("/v1/reviews", " ".repeat(9_000_000)), 413, "body_too_large");
    }

    @Test
    void refusesAPathThatTriesToClimb() {
        var answer = api.send(
                HttpRequest.newBuilder(api.request("/v1/probe/x").build().uri().resolve("/v1/%2e%2e;/settings")));

        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body()).doesNotContain("<html");
    }

    private static JsonNode problem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        var problem = Api.json(answer);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("request_id").asString())
                .isEqualTo(answer.headers().firstValue("x-request-id").orElseThrow());
        return problem;
    }
}
