package dev.chancery.tools.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class RepositorySettingsTest {

    private static final DataSize MEGABYTE = DataSize.ofMegabytes(1);

    @Test
    void allowsEveryRepositoryAndAFewMegabytesByDefault() {
        var settings = new Binder(new MapConfigurationPropertySource())
                .bindOrCreate("chancery.repositories", RepositorySettings.class);

        assertThat(settings)
                .isEqualTo(new RepositorySettings(
                        List.of("/"), DataSize.ofMegabytes(5), MEGABYTE, DataSize.ofMegabytes(32)));
    }

    @Test
    void refusesARootThatDependsOnWhereWeStart() {
        assertThatThrownBy(() -> new RepositorySettings(List.of("repositories"), MEGABYTE, MEGABYTE, MEGABYTE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A root for repositories is an absolute path, but was: repositories");
    }
}
