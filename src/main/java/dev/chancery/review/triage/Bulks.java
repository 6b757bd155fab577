package dev.chancery.review.triage;

import dev.chancery.kernel.TimeOrderedIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bulk acts, and what was shown before them. */
@Repository
class Bulks {

    private final JdbcClient database;
    private final TimeOrderedIds ids;

    Bulks(JdbcClient database, TimeOrderedIds ids) {
        this.database = database;
        this.ids = ids;
    }

    /** Which findings somebody was shown, in which versions. */
    record Shown(String filter, Map<UUID, Long> findings) {}

    UUID next() {
        return ids.next();
    }

    UUID keep(String filter, List<Inbox.Versioned> findings, String by, Instant at) {
        var id = ids.next();
        database.sql("""
                        insert into review.previews (id, by, filter, matched, findings, versions, made_at)
                        values (:id, :by, :filter, :matched, :findings, :versions, :at)
                        """)
                .param("id", id)
                .param("by", by)
                .param("filter", filter)
                .param("matched", findings.size())
                .param(
                        "findings",
                        findings.stream().map(Inbox.Versioned::finding).toArray(UUID[]::new))
                .param(
                        "versions",
                        findings.stream().map(Inbox.Versioned::version).toArray(Long[]::new))
                .param("at", timestamp(at))
                .update();
        return id;
    }

    /** What this party was shown since then; only the first that asks gets it. */
    Optional<Shown> take(UUID preview, String by, Instant since) {
        return database.sql("""
                        delete from review.previews where id = :id and by = :by and made_at >= :since returning *
                        """)
                .param("id", preview)
                .param("by", by)
                .param("since", timestamp(since))
                .query((row, _) -> shown(row))
                .optional();
    }

    void forget(Instant before) {
        database.sql("delete from review.previews where made_at < :before")
                .param("before", timestamp(before))
                .update();
    }

    void add(BulkAnswer.Done done, String filter, String said, String by, Instant at) {
        database.sql("""
                        insert into review.bulks (id, filter, said, applied, passed_over, by, at)
                        values (:id, :filter, :said, :applied, :passedOver, :by, :at)
                        """)
                .param("id", done.bulk())
                .param("filter", filter)
                .param("said", said)
                .param("applied", done.applied())
                .param("passedOver", done.passedOver())
                .param("by", by)
                .param("at", timestamp(at))
                .update();
    }

    /** Marks the act as taken back; false when there is none, or it was before. */
    boolean undo(UUID bulk, String by, Instant at) {
        return database.sql("""
                        update review.bulks set undone_by = :by, undone_at = :at
                        where id = :id and undone_at is null
                        """)
                        .param("by", by)
                        .param("at", timestamp(at))
                        .param("id", bulk)
                        .update()
                == 1;
    }

    /** The findings the act answered, each in the version its answer gave it. */
    Map<UUID, Long> answered(UUID bulk) {
        var versions = new HashMap<UUID, Long>();
        database.sql("select group_id, version from review.triage_acts where bulk = :bulk and not undone")
                .param("bulk", bulk)
                .query(row -> {
                    versions.put(row.getObject("group_id", UUID.class), row.getLong("version"));
                });
        return versions;
    }

    private static Shown shown(ResultSet row) throws SQLException {
        var findings = (UUID[]) row.getArray("findings").getArray();
        var versions = (Long[]) row.getArray("versions").getArray();
        var shown = new HashMap<UUID, Long>();
        for (var index = 0; index < findings.length; index++) {
            shown.put(findings[index], versions[index]);
        }
        return new Shown(row.getString("filter"), shown);
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
