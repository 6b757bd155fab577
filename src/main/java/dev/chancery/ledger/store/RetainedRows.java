package dev.chancery.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts kept beside entries, as rows. */
@Component
public class RetainedRows {

    private final JdbcClient database;

    RetainedRows(JdbcClient database) {
        this.database = database;
    }

    /** Those of one entry, by name. */
    public List<RetainedRow> of(UUID entry) {
        return database.sql("select * from ledger.retained where entry = :entry order by name")
                .param("entry", entry)
                .query(RetainedRows::row)
                .list();
    }

    /** Those of the sequenced entries from one index to before another. */
    public List<RetainedRow> between(long from, long to) {
        return database.sql("""
                        select kept.* from ledger.entry join ledger.retained kept on kept.entry = entry.id
                        where leaf_index >= :from and leaf_index < :to
                        """)
                .param("from", from)
                .param("to", to)
                .query(RetainedRows::row)
                .list();
    }

    /** Forgets the oldest texts kept before this moment, so many at most; answers how many there were. */
    public int purgeOlder(Instant keptBefore, int most, Instant now) {
        return database.sql("""
                        update ledger.retained set content = null, salt = null, purged_at = :now
                        where (entry, name) in (
                            select entry, name from ledger.retained
                            where purged_at is null and kept_at < :before
                            order by kept_at limit :most for update skip locked)
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("before", keptBefore.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }

    private static RetainedRow row(ResultSet row, int number) throws SQLException {
        var name = row.getString("name");
        var content = Optional.ofNullable(row.getString("content"));
        var salt = row.getBytes("salt");
        return new RetainedRow(
                row.getObject("entry", UUID.class),
                name,
                content.map(it -> new SaltedText(name, salt, it)),
                Optional.ofNullable(row.getObject("purged_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
