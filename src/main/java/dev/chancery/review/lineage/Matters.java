package dev.chancery.review.lineage;

import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.review.Recurrence;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which findings are one matter, and which of them is the latest. */
@Repository
class Matters {

    private final JdbcClient database;
    private final TimeOrderedIds ids;

    Matters(JdbcClient database, TimeOrderedIds ids) {
        this.database = database;
        this.ids = ids;
    }

    /** How a finding that was met before stands. */
    record Standing(UUID matter, String triage, boolean untilItReappears, long version) {

        boolean isOpen() {
            return triage.equals("open");
        }
    }

    /** Keeps others from answering the matters of these findings until the transaction ends. */
    void lock(List<UUID> findings) {
        database.sql("""
                        select id from review.groups
                        where matter in (select matter from review.groups where id = any(:findings))
                        order by id for update
                        """)
                .param("findings", findings.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    Standing standing(UUID finding) {
        return database.sql("select * from review.groups where id = :finding")
                .param("finding", finding)
                .query((row, _) -> new Standing(
                        row.getObject("matter", UUID.class),
                        row.getString("triage"),
                        row.getString("triage").equals("snoozed") && row.getObject("snoozed_until") == null,
                        row.getLong("version")))
                .single();
    }

    /** The finding is one of the matter from now on, shares its answer and asks for it in place of the one before. */
    void join(UUID now, UUID before) {
        database.sql("""
                        update review.groups n
                        set matter = p.matter, fingerprint = p.fingerprint, triage = p.triage,
                            triage_reason = p.triage_reason, triage_note = p.triage_note, triage_by = p.triage_by,
                            triage_at = p.triage_at, duplicate_of = p.duplicate_of, snoozed_until = p.snoozed_until,
                            version = p.version
                        from review.groups p where n.id = :now and p.id = :before
                        """).param("now", now).param("before", before).update();
    }

    /** Says that the finding is the one before again, whether or not it is the same matter still. */
    void follow(UUID now, UUID before, Recurrence.Kind kind, Likeness likeness) {
        database.sql("""
                        update review.groups n
                        set predecessor = p.id, first_seen = p.first_seen, recurrence = :kind,
                            evidence = :evidence, changed = :changed
                        from review.groups p where n.id = :now and p.id = :before
                        """)
                .param("now", now)
                .param("before", before)
                .param("kind", kind.label())
                .param("evidence", likeness.evidence())
                .param("changed", likeness.changed())
                .update();
        database.sql("update review.groups set latest = false where id = :before")
                .param("before", before)
                .update();
    }

    /** Opens a matter that was put off until it reappears. */
    void reopen(UUID finding, Standing standing, String by, Instant at) {
        database.sql("""
                        insert into review.triage_acts (id, group_id, matter, version, kind, said, at, by, before,
                            before_reason, before_note, before_by, before_at, before_until, before_duplicate_of)
                        select :id, id, matter, version + 1, 'reappearance', 'open', :at, :by, triage,
                            triage_reason, triage_note, triage_by, triage_at, snoozed_until, duplicate_of
                        from review.groups where id = :finding
                        """)
                .param("id", ids.next())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", by)
                .param("finding", finding)
                .update();
        database.sql("""
                        update review.groups
                        set triage = 'open', triage_reason = null, triage_note = '', triage_by = null, triage_at = null,
                            duplicate_of = null, snoozed_until = null, version = version + 1
                        where matter = :matter
                        """).param("matter", standing.matter()).update();
    }
}
