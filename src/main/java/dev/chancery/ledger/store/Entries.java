package dev.chancery.ledger.store;

import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.RequestId;
import dev.chancery.ledger.LedgerEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entries as rows, pending and sequenced. */
@Component
public class Entries {

    static final String COLUMNS = "id, at, type, actor, invocation, request, subject, canonical";

    /** Pending rows sort after every sequenced one, in the order in which they were written. */
    static final String EVERY_ENTRY = """
            (select leaf_index, leaf_index as place, %1$s from ledger.entry
             union all
             select null, 4611686018427387904 + position, %1$s from ledger.pending)
            """.formatted(COLUMNS);

    /** One statement moves the batch and hashes it, so that entries do not travel to the node and back. */
    private static final String SEQUENCE = """
            with batch as (
                delete from ledger.pending
                where position <= (
                    select max(position) from (select position from ledger.pending order by position limit :most))
                returning *
            ), sequenced as (
                insert into ledger.entry (leaf_index, %1$s)
                select :size - 1 + row_number() over (order by position), %1$s from batch
                returning leaf_index, canonical
            )
            select sha256('\\x00'::bytea || canonical) from sequenced order by leaf_index
            """.formatted(COLUMNS);

    private final JdbcClient database;

    Entries(JdbcClient database) {
        this.database = database;
    }

    /** Whether any entry waits for its index. */
    public boolean arePending() {
        return database.sql("select exists (select from ledger.pending)")
                .query(Boolean.class)
                .single();
    }

    /** Gives the oldest pending entries the indexes from {@code size} on, and returns their leaf hashes in that order. */
    public List<byte[]> sequence(long size, int most) {
        return database.sql(SEQUENCE)
                .param("size", size)
                .param("most", most)
                .query((row, _) -> row.getBytes(1))
                .list();
    }

    /**
     * Makes the space of moved rows free for new ones, since the table turns over many times before autovacuum looks at
     * it. Never shortens the file: for that Postgres waits up to five seconds until nobody writes, and entries with it.
     */
    public void tidy() {
        database.sql("vacuum (truncate false) ledger.pending").update();
    }

    Optional<LedgerEntry> entry(UUID id) {
        return database.sql("select * from " + EVERY_ENTRY + " where id = :id")
                .param("id", id)
                .query(Entries::entry)
                .optional();
    }

    List<LedgerEntry> of(Collection<UUID> ids) {
        return database.sql("select * from " + EVERY_ENTRY + " where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Entries::entry)
                .list();
    }

    List<LedgerEntry> ofInvocation(InvocationId id) {
        return database.sql("select * from " + EVERY_ENTRY + " where invocation = :invocation order by place")
                .param("invocation", id.value())
                .query(Entries::entry)
                .list();
    }

    List<LedgerEntry> ofType(String type, long from, int most) {
        return database.sql("select leaf_index, " + COLUMNS + """
                         from ledger.entry where type = :type and leaf_index >= :from
                        order by leaf_index limit :most
                        """)
                .param("type", type)
                .param("from", from)
                .param("most", most)
                .query(Entries::entry)
                .list();
    }

    /** The sequenced entries from one index to before another, in order. */
    public List<LedgerEntry> between(long from, long to) {
        return database.sql("select leaf_index, " + COLUMNS
                        + " from ledger.entry where leaf_index >= :from and leaf_index < :to order by leaf_index")
                .param("from", from)
                .param("to", to)
                .query(Entries::entry)
                .list();
    }

    static LedgerEntry entry(ResultSet row, int number) throws SQLException {
        var index = Optional.ofNullable(row.getObject("leaf_index", Long.class));
        return new LedgerEntry(
                row.getObject("id", UUID.class),
                index.map(OptionalLong::of).orElseGet(OptionalLong::empty),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("type"),
                row.getString("actor"),
                Optional.ofNullable(row.getObject("invocation", UUID.class)).map(InvocationId::new),
                Optional.ofNullable(row.getString("request")).map(RequestId::new),
                row.getString("subject"),
                row.getBytes("canonical"));
    }
}
