package dev.chancery.identity.clients;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** API clients as rows. */
interface ClientRows extends Repository<ClientRow, String> {

    Optional<ClientRow> findById(String id);

    boolean existsByName(String name);

    List<ClientRow> findAllByOrderByName();

    ClientRow save(ClientRow client);

    void flush();
}
