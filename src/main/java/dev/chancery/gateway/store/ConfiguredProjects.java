package dev.chancery.gateway.store;

import dev.chancery.kernel.Actor;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the registered projects what the configuration says, once at start and before the node is ready: a project that
 * breaks a rule ends the start. The latest node to start decides; what it no longer names is switched off and left to the
 * console.
 */
@Component
class ConfiguredProjects implements SmartInitializingSingleton {

    private static final Actor WHO = new Actor.Service("configuration");

    private final ProjectSettings settings;
    private final Projects projects;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    ConfiguredProjects(
            ProjectSettings settings, Projects projects, JdbcClient database, TransactionTemplate transaction) {
        this.settings = settings;
        this.projects = projects;
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        follow(settings.all());
    }

    void follow(List<Project> wanted) {
        transaction.executeWithoutResult(_ -> {
            database.sql("select pg_advisory_xact_lock(hashtext('gateway.configured_projects'))")
                    .query()
                    .listOfRows();
            wanted.forEach(this::keep);
            var names = wanted.stream().map(Project::name).collect(Collectors.toSet());
            projects.all().stream()
                    .filter(it ->
                            it.configured() && !names.contains(it.project().name()))
                    .forEach(it -> projects.release(it.id(), WHO));
        });
    }

    private void keep(Project project) {
        if (projects.configure(project, WHO) instanceof ProjectAnswer.Refused(var field, var refusal)) {
            throw new IllegalArgumentException("The project " + project.name()
                    + " of the configuration cannot be registered, for its " + field + ": " + refusal.detail());
        }
    }
}
