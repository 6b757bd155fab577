package dev.chancery.review.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@WholeApplication
class EvaluationApiIT {

    @Autowired
    TestAccess access;

    private final String set = "set-" + UUID.randomUUID();
    private Api machine;

    @BeforeEach
    void handInASet() {
        machine = access.machine("assets:read", "assets:write");
        assertThat(handIn("grouping", TestingSets.GROUPING).statusCode()).isEqualTo(201);
    }

    @Test
    void givesASetBackAsItWasHandedIn() {
        assertThat(machine.get("/v1/labelled-sets/" + set + "/content").body()).isEqualTo(TestingSets.GROUPING);
        assertThat(machine.get("/v1/labelled-sets").body()).contains("\"name\":\"" + set + "\",\"number\":1");
    }

    @Test
    void refusesSetsItCannotMeasureOn() {
        assertThat(problem(handIn("guessing", TestingSets.GROUPING))).isEqualTo("400 invalid_request");
        assertThat(problem(handIn("grouping", "not json\n"))).isEqualTo("422 unsound_set");
        assertThat(problem(machine.get("/v1/labelled-sets/nobody-handed-it-in/content")))
                .isEqualTo("404 unknown_set");
    }

    @Test
    void measuresWhatIsInProductionAndComparesItWithItself() {
        var asked = machine.post("/v1/evaluations", "{\"set\":\"" + set + "\"}");
        assertThat(asked.statusCode()).isEqualTo(202);
        var id = Api.json(asked).get("id").asString();

        var measured = ended(id);

        assertThat(measured.get("digest").asString()).startsWith("sha256:");
        assertThat(measured.get("measures").toString()).contains("{\"part\":\"\",\"name\":\"b3_f1\",\"value\":1.0}");
        assertThat(machine.get("/v1/evaluations").body()).contains(id);
        assertThat(machine.get("/v1/evaluations/" + id + "/notes").statusCode()).isEqualTo(200);
        var comparison = machine.get("/v1/evaluations/" + id + "/comparison?with=" + id);
        assertThat(comparison.statusCode()).as(comparison.body()).isEqualTo(200);
        assertThat(comparison.body()).contains("b3_f1");
    }

    @Test
    void refusesWhatNobodyCanMeasure() {
        assertThat(problem(machine.post("/v1/evaluations", "{}"))).isEqualTo("400 invalid_request");
        assertThat(problem(machine.post("/v1/evaluations", "{\"set\":\"nobody-handed-it-in\"}")))
                .isEqualTo("404 unknown_set");
        assertThat(problem(machine.post(
                        "/v1/evaluations", "{\"set\":\"" + set + "\",\"versions\":[\"thresholds/default@999\"]}")))
                .isEqualTo("404 unknown_version");
        assertThat(problem(machine.post("/v1/evaluations", "{\"review\":\"" + UUID.randomUUID() + "\"}")))
                .isEqualTo("404 review_not_found");
        assertThat(problem(machine.get("/v1/evaluations/" + UUID.randomUUID()))).isEqualTo("404 evaluation_not_found");
    }

    @Test
    void measuresNothingForThoseWhoMayOnlyRead() {
        var reader = access.machine("assets:read");

        assertThat(reader.post("/v1/evaluations", "{\"set\":\"" + set + "\"}").statusCode())
                .isEqualTo(403);
        assertThat(Api.anonymous(access.port()).get("/v1/evaluations").statusCode())
                .isEqualTo(401);
    }

    private JsonNode ended(String id) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Api.json(machine.get("/v1/evaluations/" + id)).hasNonNull("ended_at"));
        return Api.json(machine.get("/v1/evaluations/" + id));
    }

    private HttpResponse<String> handIn(String purpose, String text) {
        return machine.send(machine.request("/v1/labelled-sets/" + set + "?purpose=" + purpose)
                .header("content-type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(text)));
    }

    private static String problem(HttpResponse<String> answer) {
        return answer.statusCode() + " " + Api.json(answer).path("code").asString();
    }
}
