package dev.chancery.gateway.store;

import dev.chancery.gateway.PriorityClass;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code gateway.project}. */
@Entity
@Table(schema = "gateway", name = "project")
class ProjectRow {

    @Id
    private UUID id;

    private String name;
    private String version;
    private String purpose;
    private String command;

    @Column(name = "working_directory")
    private String workingDirectory;

    private String environment;
    private String pool;

    @Enumerated(EnumType.STRING)
    private PriorityClass priority;

    @Column(name = "budget_millis")
    private long budgetMillis;

    @Column(name = "output_limit")
    private long outputLimit;

    private boolean enabled;

    private boolean configured;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int edition;

    @SuppressWarnings("NullAway.Init") // filled by the provider
    protected ProjectRow() {}

    @SuppressWarnings("NullAway.Init") // the rest is set by become
    ProjectRow(UUID id, Project project, Instant now) {
        this.id = id;
        this.createdAt = now;
        become(project, now);
    }

    final void become(Project project, Instant now) {
        name = project.name();
        version = project.version();
        purpose = project.purpose();
        command = String.join("\n", project.command());
        workingDirectory = project.workingDirectory();
        environment = String.join("\n", project.environment());
        pool = project.pool();
        priority = project.priority();
        budgetMillis = project.budget().toMillis();
        outputLimit = project.outputLimit();
        enabled = project.enabled();
        changedAt = now;
    }

    ProjectRecord record() {
        return new ProjectRecord(id, project(), configured, edition, createdAt, changedAt);
    }

    int edition() {
        return edition;
    }

    boolean isConfigured() {
        return configured;
    }

    void configured(boolean now) {
        configured = now;
    }

    private Project project() {
        return new Project(
                name,
                version,
                purpose,
                command.lines().toList(),
                workingDirectory,
                environment.lines().toList(),
                pool,
                priority,
                Duration.ofMillis(budgetMillis),
                outputLimit,
                enabled);
    }
}
