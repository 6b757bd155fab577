package dev.chancery.gateway.executor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.gateway.PriorityClass;
import dev.chancery.gateway.Slot;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PoolMetersTest {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final BoundedExecutor pool =
            new BoundedExecutor("review", PoolLimits.of(1, 0), registry, Clock.systemUTC());

    @Test
    void keepsTheBooksUnderTheDesignedNames() throws InterruptedException {
        var slot = (Slot) pool.admit(PriorityClass.INTERACTIVE);
        pool.admit(PriorityClass.INTERACTIVE);
        slot.start(() -> {
            throw new IllegalStateException("Work that fails.");
        });
        pool.close(Duration.ofSeconds(10));

        assertThat(registry.scrape())
                .contains("executor_active_workers{pool=\"review\"} 0.0")
                .contains("executor_queue_depth{class=\"interactive\",pool=\"review\"} 0.0")
                .contains("executor_rejections_total{pool=\"review\",reason=\"queue_full\"} 1.0")
                .contains("executor_rejections_total{pool=\"review\",reason=\"closed\"} 0.0")
                .contains("executor_wait_seconds_count{class=\"interactive\",pool=\"review\"} 1")
                .contains("executor_task_duration_seconds_count{outcome=\"exception\",pool=\"review\"} 1")
                .contains("le=\"300.0\"");
    }
}
