package dev.chancery.provenance.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads slices of a table of verdicts, newest first. */
final class NewestRows<T> {

    private static final Instant BEYOND = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient database;
    private final Columns columns;
    private final RowMapper<T> row;

    NewestRows(JdbcClient database, Columns columns, RowMapper<T> row) {
        this.database = database;
        this.columns = columns;
        this.row = row;
    }

    /** The table, when its rows were written last, whether they say yes, and what parts rows of the same moment. */
    record Columns(String table, String at, String yes, String key) {}

    List<T> of(Slice slice) {
        // The condition is in the text, for only then is the index of the refusals used.
        return database.sql("""
                        select * from %1$s
                        where %2$s <= :at and (%2$s, %3$s) < (:at, :key)%4$s
                        order by %2$s desc, %3$s desc
                        limit :limit
                        """.formatted(
                                columns.table(),
                                columns.at(),
                                columns.key(),
                                slice.refusedOnly() ? " and not " + columns.yes() : ""))
                .param("at", Timestamp.from(slice.after().map(Slice.Place::at).orElse(BEYOND)))
                .param("key", slice.after().map(Slice.Place::key).orElse(""))
                .param("limit", slice.limit())
                .query(row)
                .list();
    }
}
