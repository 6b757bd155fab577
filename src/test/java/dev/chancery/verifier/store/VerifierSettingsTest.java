package dev.chancery.verifier.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.verifier.Tolerance;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class VerifierSettingsTest {

    @Test
    void isStrictByDefault() {
        var settings = new Binder(new MapConfigurationPropertySource())
                .bindOrCreate("chancery.verifier", VerifierSettings.class);

        assertThat(settings.tolerance()).isEqualTo(Tolerance.STRICT);
    }
}
