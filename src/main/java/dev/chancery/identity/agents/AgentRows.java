package dev.chancery.identity.agents;

import dev.chancery.identity.AgentState;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The registered agents as the console changes and lists them. */
interface AgentRows extends Repository<AgentRow, UUID> {

    /** The row, which nobody else changes until this transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select it from AgentRow it where it.id = ?1")
    Optional<AgentRow> lock(UUID id);

    Optional<AgentRow> findByName(String name);

    boolean existsBySpiffeIdAndIdNot(String spiffeId, UUID id);

    /** By name; the pattern is one of {@code like}, in lower case. */
    @Query("""
            select it from AgentRow it
            where it.name > ?1 and it.state in ?2
              and (it.name like ?3 escape '!' or lower(it.purpose) like ?3 escape '!'
                   or lower(array_to_string(it.groups, ' ')) like ?3 escape '!')
            order by it.name
            """)
    List<AgentRow> page(String after, Collection<AgentState> states, String pattern, Limit limit);

    void flush();
}
