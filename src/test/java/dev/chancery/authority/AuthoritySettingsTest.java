package dev.chancery.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AuthoritySettingsTest {

    @Test
    void issuesForAMinuteByDefault() {
        var settings = new Binder(new MapConfigurationPropertySource())
                .bindOrCreate("chancery.authority", AuthoritySettings.class);

        assertThat(settings)
                .isEqualTo(new AuthoritySettings(
                        "http://localhost:8080", "local", Duration.ofSeconds(60), Duration.ofMinutes(15)));
    }

    @Test
    void refusesToIssueForLonger() {
        assertThatThrownBy(() -> new AuthoritySettings(
                        "http://localhost:8080", "local", Duration.ofSeconds(61), Duration.ofMinutes(15)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A credential lives 1 to 60 seconds, but the ceiling was: PT1M1S");
    }
}
