package dev.chancery.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class GatewaySettingsTest {

    @Test
    void hasAReviewPoolByDefault() {
        var settings = bound(Map.of());

        assertThat(settings.pools()).isEqualTo(Map.of("review", new PoolLimits(4, 64, Duration.ofSeconds(5))));
        assertThat(settings.drain()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void takesBothNumbersFromTheOperator() {
        var settings = bound(Map.of("chancery.pools.review.workers", "2", "chancery.pools.review.queue", "7"));

        assertThat(settings.pools()).containsEntry("review", new PoolLimits(2, 7, Duration.ofSeconds(5)));
    }

    @Test
    void refusesAPoolWithoutWorkers() {
        assertThatThrownBy(() -> new PoolLimits(0, 1, Duration.ofSeconds(5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A pool has at least one worker, but workers was: 0");
    }

    private static GatewaySettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("chancery", GatewaySettings.class);
    }
}
