package dev.chancery.gateway.store;

import java.time.Instant;
import java.util.UUID;

/**
 * A registered project as it is kept.
 *
 * @param edition rises with every change; whoever changes a project names the one they saw
 */
public record ProjectRecord(UUID id, Project project, int edition, Instant createdAt, Instant changedAt) {}
