package dev.chancery.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.Chancery;
import dev.chancery.testing.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;

/** A node whose configuration names a secret that it was not given. */
class StartWithoutSecretsIT {

    private final List<ApplicationEvent> heard = new ArrayList<>();

    @Test
    void endsBeforeAnythingCouldAskIt() {
        assertThatThrownBy(() -> start(
                        "--chancery.models.providers.proxy.kind=proxy",
                        "--chancery.models.providers.proxy.url=https://llm.example.com/v1",
                        "--chancery.models.providers.proxy.secret=llm-token"))
                .hasStackTraceContaining("llm-token");

        assertThat(heard).noneMatch(WebServerInitializedEvent.class::isInstance);
        assertThat(heard).noneMatch(AvailabilityChangeEvent.class::isInstance);
    }

    private void start(String... arguments) {
        var application = new SpringApplication(Chancery.class);
        application.addListeners((ApplicationListener<ApplicationEvent>) heard::add);
        var all = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + TestPostgres.freshUrl(),
                "--spring.datasource.username=postgres",
                "--chancery.sample=false",
                "--chancery.secrets.generate=true",
                "--chancery.data=target/test-data-start"));
        all.addAll(List.of(arguments));
        application.run(all.toArray(String[]::new)).close();
    }
}
