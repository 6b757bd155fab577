package dev.chancery.gateway.workflow;

import dev.chancery.gateway.Workflow;
import dev.chancery.gateway.store.Project;
import dev.chancery.gateway.store.ProjectRecord;
import dev.chancery.gateway.store.Projects;
import java.time.Clock;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the workflow of a project: what an admin registered under the name, run as a process, or the bean of that name,
 * run here with the house's defaults.
 */
@Component
class Workflows {

    /** A project and what runs it. */
    record Ready(Project project, Workflow workflow) {}

    private final Projects projects;
    private final BuiltInProjects builtIn;
    private final RunCredentials credentials;
    private final RunSettings settings;
    private final Machinery machinery;

    /** What the house gives to every part of it. */
    @Component
    record Machinery(Environment environment, JsonMapper json, Clock clock) {}

    Workflows(
            Projects projects,
            BuiltInProjects builtIn,
            RunCredentials credentials,
            RunSettings settings,
            Machinery machinery) {
        this.projects = projects;
        this.builtIn = builtIn;
        this.credentials = credentials;
        this.settings = settings;
        this.machinery = machinery;
    }

    Optional<Ready> find(String name) {
        return projects.find(name)
                .map(ProjectRecord::project)
                .map(it -> new Ready(it, new ProcessWorkflow(it, surroundings())))
                .or(() -> builtIn.find(name).map(it -> new Ready(BuiltInProjects.project(name, it), it)));
    }

    private ProcessWorkflow.Surroundings surroundings() {
        return new ProcessWorkflow.Surroundings(
                credentials, machinery.json(), machinery.clock(), settings.grace(), baseUrl());
    }

    private String baseUrl() {
        if (!settings.baseUrl().isEmpty()) {
            return settings.baseUrl();
        }
        var port = machinery.environment().getRequiredProperty("local.server.port");
        return "http://localhost:" + port + "/v1";
    }
}
