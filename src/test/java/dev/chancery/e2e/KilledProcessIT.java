package dev.chancery.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A power cut in the middle of a review loses nothing and leaves nothing hanging. */
class KilledProcessIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> ENDED = List.of("full", "reduced", "advisory", "unavailable");
    private static final String CHANGE = """
            diff --git a/Exporter.java b/Exporter.java
            new file mode 100644
            --- /dev/null
            +++ b/Exporter.java
            @@ -0,0 +1,9 @@
            +class Exporter {
            +    void export(String path) {
            +        try {
            +            java.io.FileInputStream in = new java.io.FileInputStream(path);
            +            in.read();
            +        } catch (java.io.IOException e) {
            +        }
            +    }
            +}
            """;

    @TempDir
    Path data;

    @Test
    void anAcceptedReviewEndsAfterTheProcessThatAcceptedItWasKilled() throws IOException, InterruptedException {
        String location;
        try (var first = RunningProcess.start(data)) {
            var accepted = first.post("/v1/reviews", submission());
            assertThat(accepted.statusCode()).isEqualTo(202);
            location = accepted.headers().firstValue("Location").orElseThrow();
            first.kill();
        }

        try (var second = RunningProcess.start(data)) {
            var review = awaitEnd(second, location);

            assertThat(review.path("state").asString()).isEqualTo("full");
            assertThat(review.path("participants").size()).isEqualTo(4);
            assertThat(review.path("groups").size()).isPositive();
        }
    }

    private static String submission() {
        var body = JSON.createObjectNode();
        body.put("title", "Export a file").put("diff", CHANGE);
        return body.toString();
    }

    private static JsonNode awaitEnd(RunningProcess chancery, String location)
            throws IOException, InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        var review = JSON.readTree(chancery.get(location).body());
        while (!ENDED.contains(review.path("state").asString()) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
            review = JSON.readTree(chancery.get(location).body());
        }
        return review;
    }
}
