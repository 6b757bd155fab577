package dev.chancery.gateway.store;

import java.time.Instant;
import java.util.UUID;

/**
 * A registered project as it is kept.
 *
 * @param configured whether it is kept in a configuration file, so that nobody changes it here
 * @param edition rises with every change; whoever changes a project names the one they saw
 */
public record ProjectRecord(
        UUID id, Project project, boolean configured, int edition, Instant createdAt, Instant changedAt) {}
