package dev.chancery.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The workflow that ships with the sample world, run as anybody would run it. */
@WholeApplication
class SampleWorkflowIT {

    @Autowired
    SampleWorkflow workflow;

    @Autowired
    TestAccess access;

    @Autowired
    JdbcClient database;

    @Test
    void asksTheModelItWasGivenAccessToAndSaysWhatItAnswered() {
        workflow.register();
        workflow.register();

        var answer = access.machine("runs:write").post("/v1/run", """
                        {"project": "summarize", "model": "simulated", "prompt": "Refunds are \\"capped\\"."}
                        """);

        assertThat(answer.body()).contains("\"output\"");
        var json = Api.json(answer);
        assertThat(json.get("output").asString()).isNotBlank();
        assertThat(json.get("provider").asString()).isEqualTo("scripted");
        assertThat(json.get("input_tokens").asInt()).isPositive();
        assertThat(json.get("output_tokens").asInt()).isPositive();
        await().untilAsserted(() ->
                assertThat(calls(json.get("request_id").asString())).isOne());
    }

    @Test
    void tellsTheCallerThatTheModelRefused() {
        workflow.register();

        var answer = access.machine("runs:write").post("/v1/run", """
                        {"project": "summarize", "model": "no-such-model", "prompt": "Refunds."}
                        """);

        assertThat(answer.statusCode() + " " + Api.json(answer).get("code").asString())
                .isEqualTo("502 provider_refused");
    }

    private int calls(String request) {
        return database.sql("""
                        select count(*) from gateway.request call
                        join gateway.request run on call.run = run.id where run.request = :request
                        """).param("request", request).query(Integer.class).single();
    }
}
