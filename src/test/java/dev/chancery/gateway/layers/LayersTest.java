package dev.chancery.gateway.layers;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LayersTest {

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final Layers layers = new Layers(new LayerReadings(registry));

    @Test
    void keepsWhatHappenedBetweenTwoSamples() {
        ended("gateway.request.duration", "ok");
        layers.sample();
        ended("gateway.request.duration", "ok");
        ended("gateway.request.duration", "server_error");
        layers.sample();
        layers.sample();

        assertThat(layers.history(Layer.GATEWAY)).extracting(Beat::good).containsExactly(1.0, 1.0, 0.0);
        assertThat(layers.history(Layer.GATEWAY)).extracting(Beat::bad).containsExactly(0.0, 1.0, 0.0);
        assertThat(layers.lately(Layer.GATEWAY).ended()).isEqualTo(3);
    }

    @Test
    void countsWhatWasTurnedAwayAgainstTheExecutor() {
        registry.counter("executor.rejections", "pool", "run", "reason", "queue_full")
                .increment(3);
        layers.sample();

        assertThat(layers.lately(Layer.EXECUTOR).bad()).isEqualTo(3);
    }

    @Test
    void readsTheLoadAsItIsNow() {
        registry.gauge("executor.active.workers", 4);
        layers.sample();
        layers.sample();

        assertThat(layers.lately(Layer.EXECUTOR).load()).isEqualTo(4);
    }

    @Test
    void forgetsWhatIsOlderThanItsWindow() {
        for (var sample = 0; sample < Layers.STEPS + 5; sample++) {
            layers.sample();
        }

        assertThat(layers.history(Layer.PROVIDER)).hasSize(Layers.STEPS);
    }

    private void ended(String name, String outcome) {
        Timer.builder(name).tag("outcome", outcome).register(registry).record(Duration.ofMillis(100));
    }
}
