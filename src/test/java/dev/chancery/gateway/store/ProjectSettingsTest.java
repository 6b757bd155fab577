package dev.chancery.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.gateway.PriorityClass;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ProjectSettingsTest {

    @Test
    void registersNothingByDefault() {
        assertThat(bound(Map.of()).all()).isEmpty();
    }

    @Test
    void proposesWhatTheConsoleProposes() {
        var settings = bound(Map.of(
                "chancery.projects.[summarize.v2].command[0]", "crewai",
                "chancery.projects.[summarize.v2].command[1]", "run",
                "chancery.projects.[summarize.v2].working-directory", "/srv/summarize"));

        assertThat(settings.all())
                .containsExactly(Project.of("summarize.v2", "1", List.of("crewai", "run"), "/srv/summarize"));
    }

    @Test
    void takesEveryLimitFromTheFile() {
        var project = bound(Map.of(
                        "chancery.projects.one.command", "true",
                        "chancery.projects.one.working-directory", "/",
                        "chancery.projects.one.environment", "PATH,HTTPS_PROXY",
                        "chancery.projects.one.pool", "review",
                        "chancery.projects.one.priority", "batch",
                        "chancery.projects.one.budget", "90s",
                        "chancery.projects.one.output-limit", "2MB",
                        "chancery.projects.one.enabled", "false"))
                .all()
                .getFirst();

        assertThat(project.environment()).containsExactly("PATH", "HTTPS_PROXY");
        assertThat(project.pool()).isEqualTo("review");
        assertThat(project.priority()).isEqualTo(PriorityClass.BATCH);
        assertThat(project.budget()).isEqualTo(Duration.ofSeconds(90));
        assertThat(project.outputLimit()).isEqualTo(2 * 1024 * 1024);
        assertThat(project.enabled()).isFalse();
    }

    private static ProjectSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("chancery", ProjectSettings.class);
    }
}
