package dev.chancery.gateway.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Finds and keeps project rows. */
interface ProjectRows extends Repository<ProjectRow, UUID> {

    Optional<ProjectRow> findById(UUID id);

    Optional<ProjectRow> findByName(String name);

    List<ProjectRow> findAllByOrderByName();

    boolean existsByName(String name);

    ProjectRow saveAndFlush(ProjectRow row);
}
