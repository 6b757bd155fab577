package dev.chancery.review.regrouping;

import dev.chancery.review.store.Answers;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which claims belong to which finding by reviewers' words, and everything reviewers said about it. */
@Repository
class Regroupings {

    private final JdbcClient database;

    Regroupings(JdbcClient database) {
        this.database = database;
    }

    /** A finding as it is while nobody else can change it. */
    record Finding(UUID id, UUID review, UUID invocation, long version, Optional<UUID> mergedInto) {

        /** The same with another id. */
        Finding as(UUID other) {
            return new Finding(other, review, invocation, 0, mergedInto);
        }
    }

    /** An act as it is kept. */
    record Kept(UUID id, Regrouping.Act act, String reason, String by, Instant at) {}

    Optional<Finding> lock(UUID finding) {
        return lockBoth(finding, finding).stream().findFirst();
    }

    /** In one order for everybody, so that nobody waits for each other. */
    List<Finding> lockBoth(UUID one, UUID other) {
        return database.sql("""
                        select g.*, r.invocation from review.groups g join review.reviews r on r.id = g.review
                        where g.id in (:one, :other) order by g.id for update of g
                        """)
                .param("one", one)
                .param("other", other)
                .query((row, _) -> new Finding(
                        row.getObject("id", UUID.class),
                        row.getObject("review", UUID.class),
                        row.getObject("invocation", UUID.class),
                        row.getLong("version"),
                        Optional.ofNullable(row.getObject("merged_into", UUID.class))))
                .list();
    }

    List<GroupedClaim> claims(UUID finding) {
        return database.sql("""
                        select c.* from review.members m join review.claims c on c.id = m.claim_id
                        where m.group_id = :finding order by m.position
                        """)
                .param("finding", finding)
                .query((row, _) ->
                        new GroupedClaim(row.getObject("id", UUID.class), row.getString("file"), Answers.member(row)))
                .list();
    }

    /** An open finding after the last one of the review; what it says is written once it has its claims. */
    void copy(Finding from, UUID made) {
        database.sql("""
                        insert into review.groups (id, review, position, class, severity, severity_rank, category,
                            file, start_line, end_line, title, fingerprint, found_at, matter, first_seen)
                        select :made, review,
                            (select max(position) + 1 from review.groups where review = :review),
                            class, severity, severity_rank, category, file, start_line, end_line, title,
                            encode(sha256(convert_to(fingerprint || ' ' || :madeText, 'UTF8')), 'hex'), found_at,
                            :made, found_at
                        from review.groups where id = :from
                        """)
                .param("made", made)
                .param("madeText", made.toString())
                .param("review", from.review())
                .param("from", from.id())
                .update();
        database.sql("""
                        insert into review.traces (group_id, scope, file, code, symbol, anchor, around, enclosed)
                        select :made, scope, file, code, symbol, anchor, around, enclosed
                        from review.traces where group_id = :from
                        """).param("made", made).param("from", from.id()).update();
    }

    /** Whoever contradicted the whole contradicts both parts. */
    void copyContradictions(UUID from, UUID to) {
        database.sql("""
                        insert into review.contradictions (group_id, position, participant, why, start_line, end_line)
                        select :to, position + (select coalesce(max(position), -1) + 1
                            from review.contradictions where group_id = :to), participant, why, start_line, end_line
                        from review.contradictions c where group_id = :from and not exists (
                            select from review.contradictions t where t.group_id = :to
                                and (t.participant, t.why) = (c.participant, c.why))
                        """).param("from", from).param("to", to).update();
    }

    void move(UUID from, UUID to, Collection<UUID> claims) {
        database.sql("""
                        update review.members m set group_id = :to,
                            position = position + 1 + coalesce(
                                (select max(position) from review.members where group_id = :to), -1)
                        where m.group_id = :from and m.claim_id in (:claims)
                        """)
                .param("from", from)
                .param("to", to)
                .param("claims", claims)
                .update();
    }

    /** Reasons go with their claims; one between a claim that goes and one that stays became a near miss. */
    void moveReasons(UUID from, UUID to, Collection<UUID> claims) {
        database.sql("""
                        with next as (select coalesce(max(position), -1) + 1 as free
                            from review.reasons where group_id in (:from, :to))
                        update review.reasons r set
                            group_id = case when first_claim in (:claims) then :to else :from end,
                            near_miss = near_miss or (first_claim in (:claims)) <> (second_claim in (:claims)),
                            detail = case when near_miss or (first_claim in (:claims)) = (second_claim in (:claims))
                                then detail else 'Divided by hand: ' || detail end,
                            position = r.position + next.free + case when near_miss then 1000000 else 0 end
                        from next where r.group_id = :from and r.first_claim is not null
                            and (first_claim in (:claims) or (not near_miss and second_claim in (:claims)))
                        """)
                .param("from", from)
                .param("to", to)
                .param("claims", claims)
                .update();
    }

    /** What speaks against what was done, between claims that are one finding now. */
    void forgetNearMissesWithin(UUID finding) {
        database.sql("""
                        delete from review.reasons r where r.group_id = :finding and r.near_miss
                            and exists (select from review.members where group_id = :finding and claim_id = r.second_claim)
                        """).param("finding", finding).update();
    }

    /** Takes the finding out of every list; its row stays. */
    void mergedInto(Finding goes, UUID stays) {
        database.sql("""
                        update review.groups set merged_into = :stays, triage = 'duplicate', duplicate_of = :stays,
                            latest = false, version = version + 1
                        where id = :goes
                        """).param("stays", stays).param("goes", goes.id()).update();
        database.sql("delete from review.traces where group_id = :goes")
                .param("goes", goes.id())
                .update();
    }

    /** Says on both findings why they are as they are. */
    void explain(Regrouping.Act act, String by, String reason) {
        var split = act.name().equals("split");
        var detail = (split ? "Split by " : "Merged by ") + by + ": " + reason;
        write(act.finding().id(), split, detail);
        if (split) {
            write(act.other(), true, detail);
        }
    }

    private void write(UUID group, boolean nearMiss, String detail) {
        database.sql("""
                        insert into review.reasons (group_id, near_miss, position, signal, detail)
                        select :group, :nearMiss, coalesce(min(position), 1) - 1, 'By hand', :detail
                        from review.reasons where group_id = :group and near_miss = :nearMiss
                        """)
                .param("group", group)
                .param("nearMiss", nearMiss)
                .param("detail", detail)
                .update();
    }

    void add(Kept kept) {
        database.sql("""
                        insert into review.regroupings (id, review, act, group_id, other_group, claims, reason,
                            thresholds, by, at)
                        select :id, r.id, :act, :group, :other, :claims, :reason, r.grouping_version, :by, :at
                        from review.reviews r where r.id = :review
                        """)
                .param("id", kept.id())
                .param("act", kept.act().name())
                .param("group", kept.act().finding().id())
                .param("other", kept.act().other())
                .param("claims", kept.act().claims().toArray(UUID[]::new))
                .param("reason", kept.reason())
                .param("by", kept.by())
                .param("at", OffsetDateTime.ofInstant(kept.at(), ZoneOffset.UTC))
                .param("review", kept.act().finding().review())
                .update();
    }
}
