package dev.chancery.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class HttpPropertiesTest {

    @Test
    void allowsOneMegabyteEightForReviewsAndSixteenForTheConsole() {
        var properties = bound(Map.of());

        assertThat(properties.limitOf("/v1/tasks")).isEqualTo(1_048_576);
        assertThat(properties.limitOf("/v1/reviews")).isEqualTo(8_388_608);
        assertThat(properties.limitOf("/v1/reviews/some/part")).isEqualTo(8_388_608);
        assertThat(properties.limitOf("/v1/reviewsandmore")).isEqualTo(1_048_576);
        assertThat(properties.limitOf("/")).isEqualTo(16_777_216);
        assertThat(properties.drainDelay()).isEqualTo(Duration.ZERO);
    }

    @Test
    void takesTheLongestPrefixThatFits() {
        var properties = new HttpProperties(
                DataSize.ofBytes(1),
                Map.of("/v1/a", DataSize.ofBytes(2), "/v1/a/b", DataSize.ofBytes(3)),
                DataSize.ofBytes(4),
                Duration.ZERO);

        assertThat(properties.limitOf("/v1/a/c")).isEqualTo(2);
        assertThat(properties.limitOf("/v1/a/b/c")).isEqualTo(3);
    }

    @Test
    void readsLimitsFromTheConfiguration() {
        var properties = bound(Map.of("chancery.http.body-limits[/v1/tasks]", "2MB"));

        assertThat(properties.limitOf("/v1/tasks")).isEqualTo(2_097_152);
    }

    private static HttpProperties bound(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("chancery.http", HttpProperties.class);
    }
}
