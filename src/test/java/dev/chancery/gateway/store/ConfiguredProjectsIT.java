package dev.chancery.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.kernel.Actor;
import dev.chancery.testing.WholeApplication;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starts a node with a configuration that names projects, and then with others. */
@WholeApplication
class ConfiguredProjectsIT {

    private static final Actor ADMIN = new Actor.Service("test");

    @Autowired
    ConfiguredProjects configured;

    @Autowired
    Projects projects;

    @Autowired
    JdbcClient database;

    @TempDir
    Path folder;

    private final String name = "configured-" + UUID.randomUUID();

    @AfterEach
    void startWithoutConfiguration() {
        configured.follow(List.of());
    }

    @Test
    void registersWhatTheFileNamesAndTellsTheLedgerOnce() {
        configured.follow(List.of(project()));
        configured.follow(List.of(project()));

        assertThat(projects.find(name)).hasValueSatisfying(it -> {
            assertThat(it.project()).isEqualTo(project());
            assertThat(it.configured()).isTrue();
        });
        assertThat(told()).containsExactly("project.registered");
    }

    @Test
    void followsTheFile() {
        configured.follow(List.of(project()));
        configured.follow(List.of(project().withPurpose("Other words")));

        assertThat(found().project().purpose()).isEqualTo("Other words");
        assertThat(told()).containsExactly("project.registered", "project.changed");
    }

    @Test
    void takesOverWhatTheConsoleRegistered() {
        projects.register(project().withPurpose("By hand"), ADMIN);
        configured.follow(List.of(project()));

        assertThat(found().configured()).isTrue();
        assertThat(found().project().purpose()).isEmpty();
    }

    @Test
    void letsNobodyChangeItElsewhere() {
        configured.follow(List.of(project()));
        var seen = found();

        assertThat(projects.change(seen.id(), seen.edition(), project().enabled(false), ADMIN))
                .isInstanceOfSatisfying(
                        ProjectAnswer.Refused.class,
                        it -> assertThat(it.refusal().code()).isEqualTo("kept_in_configuration"));
    }

    @Test
    void switchesOffWhatTheFileNamesNoMoreAndLeavesItToTheConsole() {
        configured.follow(List.of(project()));
        configured.follow(List.of());

        assertThat(found().project().enabled()).isFalse();
        assertThat(found().configured()).isFalse();
    }

    @Test
    void startsNoNodeWithAProjectThatBreaksARule() {
        assertThatThrownBy(() -> configured.follow(List.of(Project.of(name, "1", List.of("true"), "not/absolute"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name, "working_directory");
        assertThat(projects.find(name)).isEmpty();
    }

    @Test
    void registersNothingUnderTheNameOfABuiltInWorkflow() {
        assertThat(projects.register(Project.of("review", "1", List.of("true"), folder.toString()), ADMIN))
                .isInstanceOfSatisfying(
                        ProjectAnswer.Refused.class,
                        it -> assertThat(it.field()).isEqualTo("name"));
    }

    private Project project() {
        return Project.of(name, "1", List.of("true"), folder.toString());
    }

    private ProjectRecord found() {
        return projects.find(name).orElseThrow();
    }

    private List<@Nullable String> told() {
        return database.sql("""
                        select type from (
                            select id, type, canonical from ledger.pending
                            union all select id, type, canonical from ledger.entry) told
                        where convert_from(canonical, 'UTF8') like ? and type like 'project.%'
                        order by id
                        """).param("%" + name + "%").query(String.class).list();
    }
}
