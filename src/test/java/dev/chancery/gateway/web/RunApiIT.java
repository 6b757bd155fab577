package dev.chancery.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chancery.gateway.ExecutorPools;
import dev.chancery.gateway.Slot;
import dev.chancery.gateway.store.Project;
import dev.chancery.gateway.store.ProjectAnswer;
import dev.chancery.gateway.store.Projects;
import dev.chancery.gateway.store.RunLogs;
import dev.chancery.kernel.Actor;
import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeApplication
class RunApiIT {

    private static final String ECHO = "cat > /dev/null; echo '{\"output\": \"done\"}'";

    @Autowired
    TestAccess access;

    @Autowired
    Projects projects;

    @Autowired
    ExecutorPools pools;

    @Autowired
    RunLogs logs;

    @Autowired
    JdbcClient database;

    @TempDir
    Path folder;

    private final String name = "project-" + UUID.randomUUID();
    private Api caller = Api.anonymous(0);

    @BeforeEach
    void callsWithTheScopeForRuns() {
        caller = access.machine("runs:write");
    }

    @Test
    void runsAProjectAndAnswersWhatCameOut() {
        register(ECHO);

        var answer = run("small", "Say something.");

        assertThat(answer.statusCode()).isEqualTo(200);
        var json = Api.json(answer);
        assertThat(json.get("output").stringValue()).isEqualTo("done");
        assertThat(json.get("project").stringValue()).isEqualTo(name);
        assertThat(json.get("model").stringValue()).isEqualTo("small");
        assertThat(json.get("input_tokens").asInt()).isZero();
        assertThat(json.get("request_id").stringValue())
                .isEqualTo(answer.headers().firstValue("x-request-id").orElseThrow());
    }

    @Test
    void handsTheWishOverAsJsonAndHidesTheCredentialInWhatIsSaid() {
        register("IFS= read -r line; echo \"key $OPENAI_API_KEY\" >&2; printf '{\"output\": %s}' \"$line\"");

        var answer = run("small", "Ünïcode \\\"quoted\\\"");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Api.json(answer).get("output").stringValue()).contains("\"prompt\":\"Ünïcode \\\"quoted\\\"\"");
        var id = recorded(answer);
        assertThat(logs.find(id)).contains("key [credential]\n");
    }

    @Test
    void tellsTheLedgerWhoRanWhatAndHowItEnded() {
        register(ECHO);

        var answer = run("small", "Say something.");

        var request = answer.headers().firstValue("x-request-id").orElseThrow();
        await().untilAsserted(() -> assertThat(ledger(request)).containsExactly("run.started", "run.ended"));
    }

    @Test
    void knowsNoProjectItWasNotTold() {
        assertThat(problem(run("small", "Say something."))).isEqualTo("404 unknown_project -");
    }

    @Test
    void runsNoProjectThatIsSwitchedOff() {
        register(ECHO, it -> it.enabled(false));

        assertThat(problem(run("small", "Say something."))).isEqualTo("404 project_disabled -");
    }

    @Test
    void namesTheFieldThatIsWrong() {
        assertThat(problem(caller.post("/v1/run", "{\"project\": \"p\", \"prompt\": \"x\"}")))
                .isEqualTo("400 invalid_request model");
        assertThat(problem(caller.post("/v1/run", "{\"project\": \"p\", \"model\": 7, \"prompt\": \"x\"}")))
                .isEqualTo("400 invalid_request model");
        assertThat(problem(caller.post(
                        "/v1/run", "{\"project\": \"p\", \"model\": \"m\", \"prompt\": \"x\", \"promt\": 1}")))
                .isEqualTo("400 invalid_request promt");
        assertThat(problem(caller.post("/v1/run", "{"))).isEqualTo("400 malformed_json -");
    }

    @Test
    void takesAPromptOf64000CharactersAndNotOneMore() {
        register(ECHO);

        assertThat(run("small", "ä".repeat(64_000)).statusCode()).isEqualTo(200);
        assertThat(problem(run("small", "ä".repeat(64_001)))).isEqualTo("400 invalid_request prompt");
    }

    @Test
    void turnsRunsAwayWhenThereIsNoRoom() {
        register(ECHO);
        var taken = new ArrayList<Slot>();
        while (pools.admit("run") instanceof Slot slot) {
            taken.add(slot);
        }
        try {
            var answer = run("small", "Say something.");

            assertThat(problem(answer)).isEqualTo("503 queue_full -");
            assertThat(answer.headers().firstValue("retry-after")).contains("5");
        } finally {
            taken.forEach(Slot::release);
        }
    }

    @Test
    void stopsWhatIsOverItsBudget() {
        register("sleep 60", it -> it.withBudget(Duration.ofMillis(300)));

        assertThat(problem(run("small", "Say something."))).isEqualTo("504 over_budget -");
    }

    @Test
    void saysWhatIsWrongWithAWorkflowThatBringsNoResult() {
        assertThat(failure("true")).isEqualTo("502 no_result -");
        assertThat(failure("echo garbage")).isEqualTo("502 invalid_result -");
        assertThat(failure("echo '{\"answer\": 1}'")).isEqualTo("502 invalid_result -");
        assertThat(failure("exit 7")).isEqualTo("502 workflow_failed -");
        assertThat(failure("yes")).isEqualTo("502 output_too_large -");
    }

    @Test
    void stopsTheRunOfACallerWhoHasGone() throws IOException {
        var begun = folder.resolve("begun");
        register("trap 'echo gone > stopped; exit' TERM; touch begun; while :; do sleep 0.1; done");

        try (var connection = new Socket("localhost", access.port())) {
            var body = body(name, "small", "Say something.");
            connection
                    .getOutputStream()
                    .write(("POST /v1/run HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer "
                                    + caller.token() + "\r\ncontent-type: application/json\r\ncontent-length: "
                                    + body.length()
                                    + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.ISO_8859_1));
            await().until(() -> Files.exists(begun));
        }

        await().until(() -> Files.exists(folder.resolve("stopped")));
        await().until(() -> outcomes(name), List.of("cancelled")::equals);
    }

    private List<String> outcomes(String project) {
        return database.sql("select outcome from gateway.request where project = :project")
                .param("project", project)
                .query((row, _) -> row.getString("outcome"))
                .list();
    }

    @Test
    void needsTheScopeForRuns() {
        assertThat(problem(access.machine("reviews:read").post("/v1/run", "{}")))
                .isEqualTo("403 forbidden -");
    }

    @Test
    void recordsARunWithItsSteps() {
        register(ECHO);

        var id = recorded(run("small", "Say something."));

        assertThat(database.sql("select steps::text from gateway.request where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .contains("admission", "queue", "work");
    }

    private String failure(String script) {
        var other = "project-" + UUID.randomUUID();
        register(other, script, it -> it);
        return problem(caller.post("/v1/run", body(other, "small", "Say something.")));
    }

    private HttpResponse<String> run(String model, String prompt) {
        return caller.post("/v1/run", body(name, model, prompt));
    }

    private static String body(String project, String model, String prompt) {
        return "{\"project\": \"" + project + "\", \"model\": \"" + model + "\", \"prompt\": \"" + prompt + "\"}";
    }

    private void register(String script) {
        register(script, it -> it);
    }

    private void register(String script, UnaryOperator<Project> shape) {
        register(name, script, shape);
    }

    private void register(String name, String script, UnaryOperator<Project> shape) {
        var project = Project.of(name, "1", List.of("sh", "-c", script), folder.toString())
                .withBudget(Duration.ofSeconds(20));
        assertThat(projects.register(shape.apply(project), new Actor.Service("test")))
                .isInstanceOf(ProjectAnswer.Kept.class);
    }

    private UUID recorded(HttpResponse<String> answer) {
        var request = answer.headers().firstValue("x-request-id").orElseThrow();
        return await().until(
                        () -> database.sql("select id from gateway.request where request = :request")
                                .param("request", request)
                                .query(UUID.class)
                                .list(),
                        it -> !it.isEmpty())
                .getFirst();
    }

    private List<String> ledger(String request) {
        return database.sql("select type from ledger.entry where request = :request order by leaf_index")
                .param("request", request)
                .query((row, _) -> row.getString("type"))
                .list();
    }

    private static String problem(HttpResponse<String> answer) {
        var json = Api.json(answer);
        return answer.statusCode() + " " + json.get("code").stringValue() + " "
                + (json.has("field") ? json.get("field").stringValue() : "-");
    }
}
