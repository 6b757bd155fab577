package dev.chancery.gateway.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chancery.gateway.store.Project;
import dev.chancery.gateway.store.Projects;
import dev.chancery.kernel.Actor;
import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A trace that began elsewhere goes through the worker into the process, and into the record. */
@WholeApplication
class TraceIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Autowired
    TestAccess access;

    @Autowired
    Projects projects;

    @Autowired
    Requests requests;

    @TempDir
    Path folder;

    @Test
    void keepsTheCallersTrace() {
        var name = "traced-" + UUID.randomUUID();
        var script = "cat > /dev/null; printf '{\"output\": \"%s\"}' \"$TRACEPARENT\"";
        projects.register(
                Project.of(name, "1", List.of("sh", "-c", script), folder.toString()), new Actor.Service("test"));
        var caller = access.machine("runs:write");

        var answer = caller.send(caller.request("/v1/run")
                .header("content-type", "application/json")
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"project\": \"" + name + "\", \"model\": \"m\", \"prompt\": \"x\"}")));

        assertThat(Api.json(answer).get("output").asString())
                .startsWith("00-" + TRACE + "-")
                .doesNotContain("00f067aa0ba902b7");
        var request = answer.headers().firstValue("x-request-id").orElseThrow();
        var kept = await().until(() -> requests.named(request), it -> !it.isEmpty());
        assertThat(kept).first().satisfies(it -> assertThat(it.trace()).contains(TRACE));
    }

    @Test
    void countsEachHttpRequestOnce() {
        var path = "/healthz";
        var before = counted(path);

        Api.anonymous(access.port()).get(path);

        await().until(() -> counted(path) == before + 1);
    }

    private double counted(String path) {
        return Api.anonymous(access.port())
                .get("/metrics")
                .body()
                .lines()
                .filter(it -> it.startsWith("http_server_requests_seconds_count") && it.contains("\"" + path + "\""))
                .mapToDouble(it -> Double.parseDouble(it.substring(it.lastIndexOf(' '))))
                .sum();
    }
}
