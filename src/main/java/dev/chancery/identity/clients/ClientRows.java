package dev.chancery.identity.clients;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** API clients as rows. */
interface ClientRows extends Repository<ClientRow, String> {

    Optional<ClientRow> findById(String id);

    /** The row, which nobody else changes until this transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select it from ClientRow it where it.id = ?1")
    Optional<ClientRow> lock(String id);

    boolean existsByName(String name);

    List<ClientRow> findAllByOrderByName();

    ClientRow save(ClientRow client);

    void flush();
}
