package dev.chancery.review.triage;

import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.review.Triage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every answer to a finding, in order; the finding itself carries the one that holds. */
@Repository
class TriageActs {

    private final JdbcClient database;
    private final TimeOrderedIds ids;

    TriageActs(JdbcClient database, TimeOrderedIds ids) {
        this.database = database;
        this.ids = ids;
    }

    /** A finding and the triage that holds for it now. */
    record Finding(UUID id, UUID review, UUID invocation, Triage triage) {}

    /** What somebody says of a finding. */
    record Word(Triage.State state, Optional<Triage.Dismissal> reason, String note) {

        Triage said(String by, Instant at, long version) {
            return new Triage(state, reason, note, Optional.of(by), Optional.of(at), version);
        }
    }

    /** Reads the finding and keeps others from answering it until the transaction ends. */
    Optional<Finding> lock(UUID finding) {
        return database.sql("""
                        select g.*, r.invocation from review.groups g join review.reviews r on r.id = g.review
                        where g.id = :id for update of g
                        """)
                .param("id", finding)
                .query((row, _) -> new Finding(
                        row.getObject("id", UUID.class),
                        row.getObject("review", UUID.class),
                        row.getObject("invocation", UUID.class),
                        triage(row, "triage")))
                .optional();
    }

    void add(Finding finding, Triage after) {
        var before = finding.triage();
        database.sql("""
                        insert into review.triage_acts (id, group_id, version, said, at, by,
                            before, before_reason, before_note, before_by, before_at)
                        values (:id, :group, :version, :said, :at, :by,
                            :before, :beforeReason, :beforeNote, :beforeBy, :beforeAt)
                        """)
                .param("id", ids.next())
                .param("group", finding.id())
                .param("version", after.version())
                .param("said", after.state().label())
                .param("at", after.at().map(TriageActs::timestamp).orElse(null))
                .param("by", after.by().orElse(null))
                .param("before", before.state().label())
                .param(
                        "beforeReason",
                        before.reason().map(Triage.Dismissal::label).orElse(null))
                .param("beforeNote", before.note())
                .param("beforeBy", before.by().orElse(null))
                .param("beforeAt", before.at().map(TriageActs::timestamp).orElse(null))
                .update();
        write(finding.id(), after);
    }

    /** Takes the last answer that was not taken back yet out of force; says what holds again, if there was one. */
    Optional<Triage> undoLast(Finding finding) {
        record Last(UUID id, Triage before) {}
        var last = database.sql("""
                        select * from review.triage_acts
                        where group_id = :group and not undone order by version desc limit 1
                        """)
                .param("group", finding.id())
                .query((row, _) -> new Last(row.getObject("id", UUID.class), triage(row, "before")))
                .optional();
        last.ifPresent(it -> database.sql("update review.triage_acts set undone = true where id = :id")
                .param("id", it.id())
                .update());
        var before = last.map(Last::before)
                .map(it -> withVersion(it, finding.triage().version() + 1));
        before.ifPresent(it -> write(finding.id(), it));
        return before;
    }

    private void write(UUID finding, Triage triage) {
        database.sql("""
                        update review.groups
                        set triage = :state, triage_reason = :reason, triage_note = :note, triage_by = :by,
                            triage_at = :at, version = :version
                        where id = :id
                        """)
                .param("state", triage.state().label())
                .param("reason", triage.reason().map(Triage.Dismissal::label).orElse(null))
                .param("note", triage.note())
                .param("by", triage.by().orElse(null))
                .param("at", triage.at().map(TriageActs::timestamp).orElse(null))
                .param("version", triage.version())
                .param("id", finding)
                .update();
    }

    private static Triage withVersion(Triage it, long version) {
        return new Triage(it.state(), it.reason(), it.note(), it.by(), it.at(), version);
    }

    private static Triage triage(ResultSet row, String prefix) throws SQLException {
        return new Triage(
                Triage.State.valueOf(row.getString(prefix).toUpperCase(Locale.ROOT)),
                dismissal(row.getString(prefix + "_reason")),
                row.getString(prefix + "_note"),
                Optional.ofNullable(row.getString(prefix + "_by")),
                Optional.ofNullable(row.getObject(prefix + "_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getLong("version"));
    }

    private static Optional<Triage.Dismissal> dismissal(@Nullable String label) {
        return Optional.ofNullable(label).map(it -> Triage.Dismissal.valueOf(it.toUpperCase(Locale.ROOT)));
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
