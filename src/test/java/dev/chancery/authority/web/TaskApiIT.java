package dev.chancery.authority.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.identity.Agents;
import dev.chancery.identity.Role;
import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasks over HTTP, and each way to ask for one wrongly. */
@WholeApplication
class TaskApiIT {

    @Autowired
    Agents agents;

    @Autowired
    TestAccess access;

    private Api api;

    @BeforeEach
    void enter() {
        agents.builtIn(Agents.REVIEW_AGENT);
        access.person(Role.REVIEWER);
        api = access.machine("tasks:read", "tasks:write");
    }

    @Test
    void opensATaskAndTellsHowItStands() {
        var answer = api.post("/v1/tasks", """
                {"agent": "review-agent", "intent": "Sort the issues.", "on_behalf_of": "test-reviewer",
                 "deadline_seconds": 60, "ceiling": 5, "acts": ["issues.*"]}""");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var id = Api.json(answer).get("id").asString();
        assertThat(answer.headers().firstValue("location")).contains("/v1/tasks/" + id);
        var read = Api.json(api.get("/v1/tasks/" + id));
        assertThat(read.get("state").asString()).isEqualTo("open");
        assertThat(read.get("on_behalf_of").asString()).isEqualTo("person:test-reviewer");
        assertThat(read.get("asked_by").asString()).startsWith("client:");
        assertThat(read.get("ceiling").asInt()).isEqualTo(5);
        assertThat(read.get("acts").get(0).asString()).isEqualTo("issues.*");
    }

    @Test
    void aChildInheritsWhatItDoesNotAskFor() {
        var parent = opened("""
                {"agent": "review-agent", "intent": "Sort the issues.", "ceiling": 5, "acts": ["issues.*"]}""");

        var child = Api.json(api.get("/v1/tasks/" + opened("""
                {"agent": "review-agent", "intent": "Read one.", "parent": "%s", "deadline_seconds": 10}
                """.formatted(parent))));

        assertThat(child.get("parent").asString()).isEqualTo(parent);
        assertThat(child.get("ceiling").asInt()).isEqualTo(5);
        assertThat(child.get("acts").get(0).asString()).isEqualTo("issues.*");
    }

    @Test
    void aTaskAndItsChildrenAreAboutTheSameCommit() {
        var commit = "gitCommit:" + "4e1c9d0a5b".repeat(4);
        var parent = opened("""
                {"agent": "review-agent", "intent": "Mend refunds.", "about": "%s"}""".formatted(commit));
        var child = opened("""
                {"agent": "review-agent", "intent": "Read one.", "parent": "%s", "deadline_seconds": 10}
                """.formatted(parent));

        assertThat(Api.json(api.get("/v1/tasks/" + child)).get("about").asString())
                .isEqualTo(commit);
    }

    @Test
    void aChildThatAsksForMoreThanItsParentHasIsAConflict() {
        var parent = opened("""
                {"agent": "review-agent", "intent": "Sort the issues.", "deadline_seconds": 10}""");

        assertThat(problem(api.post("/v1/tasks", """
                        {"agent": "review-agent", "intent": "Read one.", "parent": "%s", "deadline_seconds": 100}
                        """.formatted(parent)))).isEqualTo("409 beyond_parent -");
    }

    @Test
    void revokingAnswersHowManyTasksEndedAndOnlyOnce() {
        var parent = opened("""
                {"agent": "review-agent", "intent": "Sort the issues."}""");
        opened("""
                {"agent": "review-agent", "intent": "Read one.", "parent": "%s", "deadline_seconds": 10}
                """.formatted(parent));

        var answer = delete("/v1/tasks/" + parent + "?reason=Enough");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Api.json(answer).get("revoked").asInt()).isEqualTo(2);
        assertThat(Api.json(api.get("/v1/tasks/" + parent)).get("reason").asString())
                .isEqualTo("Enough");
        assertThat(problem(delete("/v1/tasks/" + parent))).isEqualTo("409 already_ended -");
    }

    @Test
    void closingTwiceIsFine() {
        var task = opened("""
                {"agent": "review-agent", "intent": "Sort the issues."}""");
        api.post("/v1/tasks/" + task + "/close", "{}");

        var again = api.post("/v1/tasks/" + task + "/close", "{}");

        assertThat(Api.json(again).get("state").asString()).isEqualTo("closed");
    }

    @Test
    void whatNobodyOpenedIsNotFound() {
        assertThat(problem(api.get("/v1/tasks/" + new UUID(7, 7)))).isEqualTo("404 unknown_task -");
        assertThat(problem(delete("/v1/tasks/" + new UUID(7, 7)))).isEqualTo("404 unknown_task -");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"intent": "Sort."} | 400 invalid_request agent
                    {"agent": "nobody", "intent": "Sort."} | 400 invalid_request agent
                    {"agent": "review-agent"} | 400 invalid_request intent
                    {"agent": "review-agent", "intent": " "} | 400 invalid_request intent
                    {"agent": "review-agent", "intent": "Sort.", "on_behalf_of": "nobody"} | 400 invalid_request on_behalf_of
                    {"agent": "review-agent", "intent": "Sort.", "deadline_seconds": 0} | 400 invalid_request deadline_seconds
                    {"agent": "review-agent", "intent": "Sort.", "deadline_seconds": 604801} | 400 invalid_request deadline_seconds
                    {"agent": "review-agent", "intent": "Sort.", "ceiling": 0} | 400 invalid_request ceiling
                    {"agent": "review-agent", "intent": "Sort.", "acts": ["issues"]} | 400 invalid_request acts
                    {"agent": "review-agent", "intent": "Sort.", "acts": []} | 400 invalid_request acts
                    {"agent": "review-agent", "intent": "Sort.", "about": "main"} | 400 invalid_request about
                    {"agent": "review-agent", "intent": "Sort.", "parent": "x"} | 400 invalid_request parent
                    {"agent": "review-agent", "intent": "Sort.", "parent": "00000000-0000-0007-0000-000000000007"} | 404 unknown_task parent
                    {"agent": | 400 malformed_json -
                    """)
    void namesTheFieldThatIsWrong(String body, String problem) {
        assertThat(problem(api.post("/v1/tasks", body))).isEqualTo(problem);
    }

    @Test
    void needsTheScope() {
        assertThat(access.machine("tasks:read").post("/v1/tasks", "{}").statusCode())
                .isEqualTo(403);
        assertThat(access.machine("tasks:write")
                        .get("/v1/tasks/" + new UUID(7, 7))
                        .statusCode())
                .isEqualTo(403);
    }

    private String opened(String body) {
        var answer = api.post("/v1/tasks", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Api.json(answer).get("id").asString();
    }

    private HttpResponse<String> delete(String path) {
        return api.send(api.request(path).DELETE());
    }

    /** Status, code and field of a refusal, as {@code 400 invalid_request agent}. */
    private static String problem(HttpResponse<String> answer) {
        var body = Api.json(answer);
        var field = body.has("field") ? body.get("field").asString() : "-";
        return answer.statusCode() + " " + body.get("code").asString() + " " + field;
    }
}
