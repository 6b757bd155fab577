package dev.chancery.identity.keys;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The keys of machines as rows, oldest first. */
interface KeyRows extends Repository<KeyRow, String> {

    List<KeyRow> findByAgentOrderByAddedAt(UUID agent);

    List<KeyRow> findByClientOrderByAddedAt(String client);

    Optional<KeyRow> findById(String id);

    KeyRow save(KeyRow key);

    void flush();
}
