package dev.chancery.gateway.workflow;

import dev.chancery.gateway.Workflow;
import dev.chancery.gateway.store.Project;
import dev.chancery.gateway.store.ProjectRecord;
import dev.chancery.gateway.store.Projects;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ListableBeanFactory;
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
    private final RunCredentials credentials;
    private final RunSettings settings;
    private final Machinery machinery;

    /** What the house gives to every part of it. */
    @Component
    record Machinery(ListableBeanFactory beans, Environment environment, JsonMapper json, Clock clock) {}

    Workflows(Projects projects, RunCredentials credentials, RunSettings settings, Machinery machinery) {
        this.projects = projects;
        this.credentials = credentials;
        this.settings = settings;
        this.machinery = machinery;
    }

    Optional<Ready> find(String name) {
        return projects.find(name)
                .map(ProjectRecord::project)
                .map(it -> new Ready(it, new ProcessWorkflow(it, surroundings())))
                .or(() -> Optional.ofNullable(inProcess().get(name))
                        .map(it -> new Ready(Project.of(name, "built in", List.of(name), "/"), it)));
    }

    private Map<String, Workflow> inProcess() {
        return machinery.beans().getBeansOfType(Workflow.class);
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
