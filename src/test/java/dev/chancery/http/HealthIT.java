package dev.chancery.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class HealthIT {

    @Autowired
    TestAccess access;

    @Test
    void saysThatItLivesAndIsReadyToAnyone() {
        var api = Api.anonymous(access.port());

        assertThat(api.get("/healthz").body()).isEqualTo("{\"status\":\"up\"}");
        assertThat(api.get("/readyz").statusCode()).isEqualTo(200);
    }

    @Test
    void publishesMetricsForPrometheus() {
        var answer = Api.anonymous(access.port()).get("/metrics");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type").orElseThrow()).startsWith("text/plain");
        assertThat(answer.body()).contains("jvm_memory_used_bytes");
    }

    @Test
    void showsNothingElseOfItsInside() {
        var api = Api.anonymous(access.port());

        assertThat(api.get("/health").statusCode()).isNotEqualTo(200);
        assertThat(api.get("/env").statusCode()).isNotEqualTo(200);
        assertThat(api.get("/actuator").statusCode()).isNotEqualTo(200);
    }
}
