package dev.chancery.gateway.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PoolSettingsTest {

    @Test
    void hasAPoolForEachKindOfWorkByDefault() {
        var settings = bound(Map.of());

        assertThat(settings.pools())
                .isEqualTo(Map.of(
                        "review", PoolLimits.of(4, 64),
                        "run", PoolLimits.of(4, 64),
                        "tools", PoolLimits.of(32, 128),
                        "models", PoolLimits.of(128, 512)));
        assertThat(settings.drain()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void takesBothNumbersFromTheOperator() {
        var settings = bound(Map.of("chancery.pools.review.workers", "2", "chancery.pools.review.queue", "7"));

        assertThat(settings.pools()).containsEntry("review", PoolLimits.of(2, 7));
    }

    @Test
    void refusesAPoolWithoutWorkers() {
        assertThatThrownBy(() -> PoolLimits.of(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A pool has at least one worker, but workers was: 0");
    }

    private static PoolSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("chancery", PoolSettings.class);
    }
}
