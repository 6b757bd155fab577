package dev.chancery.review.evaluation;

import dev.chancery.kernel.Digest;
import dev.chancery.review.AssetUse;
import dev.chancery.review.ReviewId;
import dev.chancery.review.evaluation.Evaluation.State;
import dev.chancery.review.evaluation.Evaluation.Subject;
import dev.chancery.review.store.ActorColumns;
import dev.chancery.review.store.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The measurements there are. */
@Repository
public class Evaluations {

    private final JdbcClient database;

    Evaluations(JdbcClient database) {
        this.database = database;
    }

    /** The newest ones. */
    public List<Evaluation> newest(int size) {
        return list("true", Map.of(), size);
    }

    /** One of them. */
    public Optional<Evaluation> find(UUID id) {
        return list("e.id = :id", Map.of("id", id), 1).stream().findFirst();
    }

    /** The measurements of a version on labelled sets that have a result, newest first. */
    public List<Evaluation> doneOn(AssetUse use) {
        return list("""
                e.state = 'done' and e.labelled_set is not null and e.id in (
                    select evaluation from review.evaluation_parts
                    where kind = :kind and name = :name and number = :number)
                """, Map.of("kind", use.kind(), "name", use.name(), "number", use.number()), 50);
    }

    /** The others with a result on the same labels or the same review, newest first. */
    public List<Evaluation> comparable(Evaluation to) {
        return list("""
                e.state = 'done' and e.id <> :id and exists (
                    select from review.evaluations one where one.id = :id
                        and one.labelled_set is not distinct from e.labelled_set
                        and one.review is not distinct from e.review)
                """, Map.of("id", to.id()), 50);
    }

    /** A measurement of exactly these versions on this set, asked for since then, that did not fail. */
    Optional<Evaluation> same(UUID set, List<AssetUse> bundle, Instant since) {
        return list(
                        "e.labelled_set = :set and e.state <> 'failed' and e.asked_at > :since",
                        Map.of("set", set, "since", Timestamps.of(since)),
                        200)
                .stream()
                .filter(it -> it.bundle().equals(bundle))
                .findFirst();
    }

    void add(Evaluation evaluation) {
        var by = ActorColumns.of(evaluation.by());
        database.sql("""
                        insert into review.evaluations (id, labelled_set, review, state, cases, against,
                            actor_kind, actor_id, actor_name, asked_at)
                        values (:id, :set, :review, 'queued', :cases, :against, :kind, :actor, :name, :at)
                        """)
                .param("id", evaluation.id())
                .param("set", evaluation.subject() instanceof Subject.OfSet(var set) ? set.id() : null)
                .param("review", evaluation.subject() instanceof Subject.OfReview(var review) ? review.value() : null)
                .param("cases", evaluation.cases())
                .param("against", evaluation.against().orElse(null))
                .param("kind", by.kind())
                .param("actor", by.id())
                .param("name", by.name())
                .param("at", Timestamps.of(evaluation.askedAt()))
                .update();
        evaluation.bundle().forEach(it -> addPart(evaluation.id(), it));
    }

    private void addPart(UUID evaluation, AssetUse use) {
        database.sql("""
                        insert into review.evaluation_parts (evaluation, kind, name, number, digest)
                        values (:evaluation, :kind, :name, :number, :digest)
                        """)
                .param("evaluation", evaluation)
                .param("kind", use.kind())
                .param("name", use.name())
                .param("number", use.number())
                .param("digest", use.digest().toString())
                .update();
    }

    private List<Evaluation> list(String condition, Map<String, ?> parameters, int size) {
        return database.sql("""
                        select e.*, s.name as set_name, s.number as set_number, s.purpose, s.cases as set_cases,
                            s.digest as set_digest, s.by as set_by, s.at as set_at
                        from review.evaluations e left join review.labelled_sets s on s.id = e.labelled_set
                        where %s order by e.asked_at desc, e.id desc limit :size
                        """.formatted(condition))
                .params(parameters)
                .param("size", size)
                .query((row, _) -> read(row))
                .list();
    }

    private Evaluation read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Evaluation(
                id,
                subject(row),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("done"),
                row.getInt("cases"),
                bundle(id),
                Optional.ofNullable(row.getObject("against", UUID.class)),
                Optional.ofNullable(row.getString("result")).map(ResultForm::result),
                Optional.ofNullable(row.getString("digest")).flatMap(Digest::parse),
                row.getString("cause"),
                ActorColumns.read(row),
                Timestamps.read(row, "asked_at"),
                Timestamps.readIfAny(row, "ended_at"));
    }

    private static Subject subject(ResultSet row) throws SQLException {
        var review = row.getObject("review", UUID.class);
        return review != null
                ? new Subject.OfReview(new ReviewId(review))
                : new Subject.OfSet(new LabelledSet(
                        row.getObject("labelled_set", UUID.class),
                        row.getString("set_name"),
                        row.getInt("set_number"),
                        Purpose.of(row.getString("purpose")),
                        row.getInt("set_cases"),
                        Digest.parse(row.getString("set_digest")).orElseThrow(),
                        row.getString("set_by"),
                        Timestamps.read(row, "set_at")));
    }

    /** In the order of a bundle: thresholds, routing, prompts by name. */
    private List<AssetUse> bundle(UUID evaluation) {
        var uses = database.sql("""
                        select * from review.evaluation_parts where evaluation = :evaluation
                        order by case kind when 'thresholds' then 1 when 'routing' then 2 else 3 end, name collate "C"
                        """)
                .param("evaluation", evaluation)
                .query((row, _) -> new AssetUse(
                        row.getString("kind"),
                        row.getString("name"),
                        row.getInt("number"),
                        Digest.parse(row.getString("digest")).orElseThrow()))
                .list();
        return new ArrayList<>(uses);
    }
}
