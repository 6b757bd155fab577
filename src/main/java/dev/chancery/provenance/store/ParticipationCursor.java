package dev.chancery.provenance.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the ledger was read for acts of agents; kept in the transaction that records what was found. */
@Component
public class ParticipationCursor {

    private final JdbcClient database;

    ParticipationCursor(JdbcClient database) {
        this.database = database;
    }

    /** The index to go on from. */
    public long at(String entryType) {
        return database.sql("select next_index from provenance.participation_cursor where entry_type = ?")
                .param(entryType)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Moves on, unless somebody else did meanwhile; whoever moved has the place until the transaction ends. */
    public boolean move(String entryType, long from, long to) {
        return database.sql("""
                                insert into provenance.participation_cursor as cursor (entry_type, next_index)
                                values (:type, :to)
                                on conflict (entry_type) do update set next_index = excluded.next_index
                                where cursor.next_index = :from
                                """)
                        .param("type", entryType)
                        .param("from", from)
                        .param("to", to)
                        .update()
                > 0;
    }
}
