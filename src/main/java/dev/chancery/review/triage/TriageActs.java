package dev.chancery.review.triage;

import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.review.Triage;
import dev.chancery.review.store.TriageColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Every answer to a matter, in order. Each finding of the matter carries the answer that holds; who writes has locked
 * them all, always in the order of their ids.
 */
@Repository
class TriageActs {

    private final JdbcClient database;
    private final TimeOrderedIds ids;

    TriageActs(JdbcClient database, TimeOrderedIds ids) {
        this.database = database;
        this.ids = ids;
    }

    /** What somebody says, and out of what. */
    record Act(PastAct.Kind kind, Triage said, Optional<UUID> bulk) {}

    /** Keeps others from answering the matters of these findings until the transaction ends, and reads them then. */
    List<Finding> lock(List<UUID> findings) {
        database.sql("""
                        select id from review.groups
                        where matter in (select matter from review.groups where id = any(:findings))
                        order by id for update
                        """)
                .param("findings", findings.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        return database.sql("""
                        select g.*, r.invocation, not exists (
                            select from review.groups l where l.matter = g.matter and l.latest) as superseded
                        from review.groups g join review.reviews r on r.id = g.review
                        where g.id = any(:findings) order by g.id
                        """)
                .param("findings", findings.toArray(UUID[]::new))
                .query((row, _) -> finding(row))
                .list();
    }

    /** Findings that were put off to a time that has come. */
    List<UUID> wakeable(Instant now, int most) {
        return database.sql("""
                        select id from review.groups
                        where triage = 'snoozed' and snoozed_until <= :now and latest
                        order by id limit :most
                        """)
                .param("now", timestamp(now))
                .param("most", most)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    void add(Finding finding, Act act) {
        var said = act.said();
        var before = finding.triage();
        database.sql("""
                        insert into review.triage_acts (id, group_id, matter, version, kind, said, reason, note, until,
                            duplicate_of, by, at, bulk, before, before_reason, before_note, before_until,
                            before_duplicate_of, before_by, before_at)
                        values (:id, :group, :matter, :version, :kind, :said, :reason, :note, :until,
                            :duplicateOf, :by, :at, :bulk, :before, :beforeReason, :beforeNote, :beforeUntil,
                            :beforeDuplicateOf, :beforeBy, :beforeAt)
                        """)
                .param("id", ids.next())
                .param("group", finding.id())
                .param("matter", finding.matter())
                .param("version", said.version())
                .param("kind", act.kind().label())
                .param("said", said.state().label())
                .param("reason", reason(said))
                .param("note", said.note())
                .param("until", timestamp(said.until()))
                .param("duplicateOf", said.duplicateOf().orElse(null))
                .param("by", said.by().orElse(""))
                .param("at", timestamp(said.at()))
                .param("bulk", act.bulk().orElse(null))
                .param("before", before.state().label())
                .param("beforeReason", reason(before))
                .param("beforeNote", before.note())
                .param("beforeUntil", timestamp(before.until()))
                .param("beforeDuplicateOf", before.duplicateOf().orElse(null))
                .param("beforeBy", before.by().orElse(null))
                .param("beforeAt", timestamp(before.at()))
                .update();
        write(
                finding.matter(),
                said.state() == Triage.State.OPEN ? Triage.open().inVersion(said.version()) : said);
    }

    /** Takes the last answer that was not taken back yet out of force; says what holds again, if there was one. */
    Optional<Triage> undoLast(Finding finding, String by, Instant at) {
        record Last(UUID id, PastAct.Kind kind, Triage before) {}
        var last = database.sql("""
                        select * from review.triage_acts
                        where matter = :matter and not undone order by version desc limit 1
                        """)
                .param("matter", finding.matter())
                .query((row, _) -> new Last(row.getObject("id", UUID.class), kind(row), TriageColumns.BEFORE.read(row)))
                .optional()
                .filter(it -> it.kind() == PastAct.Kind.ANSWER);
        last.ifPresent(it -> database.sql("""
                        update review.triage_acts set undone = true, undone_by = :by, undone_at = :at where id = :id
                        """)
                .param("by", by)
                .param("at", timestamp(at))
                .param("id", it.id())
                .update());
        var before = last.map(it -> it.before().inVersion(finding.triage().version() + 1));
        before.ifPresent(it -> write(finding.matter(), it));
        return before;
    }

    /** All that was answered to the matter of this finding, the latest first. */
    List<PastAct> history(UUID finding) {
        return database.sql("""
                        select a.* from review.triage_acts a
                        where a.matter = (select matter from review.groups where id = :finding)
                        order by a.version desc limit 200
                        """)
                .param("finding", finding)
                .query((row, _) -> past(row))
                .list();
    }

    private void write(UUID matter, Triage triage) {
        database.sql("""
                        update review.groups
                        set triage = :state, triage_reason = :reason, triage_note = :note, triage_by = :by,
                            triage_at = :at, snoozed_until = :until, duplicate_of = :duplicateOf, version = :version
                        where matter = :matter
                        """)
                .param("state", triage.state().label())
                .param("reason", reason(triage))
                .param("note", triage.note())
                .param("by", triage.by().orElse(null))
                .param("at", timestamp(triage.at()))
                .param("until", timestamp(triage.until()))
                .param("duplicateOf", triage.duplicateOf().orElse(null))
                .param("version", triage.version())
                .param("matter", matter)
                .update();
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                row.getObject("id", UUID.class),
                row.getObject("matter", UUID.class),
                row.getObject("review", UUID.class),
                row.getObject("invocation", UUID.class),
                TriageColumns.OF_GROUP.read(row),
                row.getBoolean("superseded"));
    }

    private static PastAct past(ResultSet row) throws SQLException {
        var undoneAt = row.getObject("undone_at", OffsetDateTime.class);
        return new PastAct(
                kind(row),
                row.getObject("group_id", UUID.class),
                TriageColumns.SAID.read(row),
                Optional.ofNullable(row.getObject("bulk", UUID.class)),
                undoneAt == null
                        ? Optional.empty()
                        : Optional.of(new PastAct.TakenBack(row.getString("undone_by"), undoneAt.toInstant())));
    }

    private static PastAct.Kind kind(ResultSet row) throws SQLException {
        return PastAct.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
    }

    private static @Nullable String reason(Triage triage) {
        return triage.reason().map(Triage.Dismissal::label).orElse(null);
    }

    private static @Nullable OffsetDateTime timestamp(Optional<Instant> instant) {
        return instant.map(TriageActs::timestamp).orElse(null);
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
