package dev.chancery.review.evaluation;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.review.evaluation.SetAnswer.Kept;
import dev.chancery.review.evaluation.SetAnswer.Refused;
import dev.chancery.review.evaluation.SetAnswer.Unsound;
import dev.chancery.review.store.Timestamps;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The labelled sets: immutable versions under names, each with its digest, and their arrival in the ledger. */
@Service
public class LabelledSets {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");
    private static final int LONGEST = 16 * 1024 * 1024;
    private static final String HEADS =
            "select id, name, number, purpose, cases, digest, by, at from review.labelled_sets";

    private final JdbcClient database;
    private final Ledger ledger;
    private final TimeOrderedIds ids;
    private final Clock clock;

    LabelledSets(JdbcClient database, Ledger ledger, TimeOrderedIds ids, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** Keeps the text as the next version of this name; the same text again is the version there is. */
    @Transactional
    public SetAnswer add(String name, Purpose purpose, String text, Actor by) {
        if (!NAME.matcher(name).matches()) {
            return refused(
                    "invalid_set_name",
                    "The name of a labelled set is 1 to 63 lower-case letters, digits, dots, dashes or underscores.");
        }
        if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
            return refused("set_too_large", "A labelled set is text of at most " + LONGEST + " characters.");
        }
        database.sql("select pg_advisory_xact_lock(hashtext('labelled set ' || :name))")
                .param("name", name)
                .query()
                .listOfRows();
        var newest = newest(name);
        if (newest.isPresent() && newest.get().purpose() != purpose) {
            return refused(
                    "set_has_another_purpose",
                    "The set " + name + " measures " + newest.get().purpose().label() + ".");
        }
        return newest.filter(it -> it.digest().equals(digest(text)))
                .<SetAnswer>map(Kept::new)
                .orElseGet(
                        () -> read(name, newest.map(LabelledSet::number).orElse(0) + 1, new Text(purpose, text), by));
    }

    private record Text(Purpose purpose, String body) {}

    private SetAnswer read(String name, int number, Text text, Actor by) {
        return switch (SetText.read(text.purpose(), text.body())) {
            case SetText.Unsound(var faults) ->
                new Unsound(
                        new Refusal("unsound_set", "The set cannot be measured on: " + faults.getFirst() + "."),
                        faults);
            case SetText.Sound(var cases) -> {
                var set = new LabelledSet(
                        ids.next(),
                        name,
                        number,
                        text.purpose(),
                        cases.size(),
                        digest(text.body()),
                        by.label(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
                insert(set, text.body());
                ledger.append(LedgerEvent.of("labelled_set.added", by)
                        .about("labelled_set:" + set.id())
                        .with("set", set.title())
                        .with("purpose", set.purpose().label())
                        .with("cases", set.cases())
                        .with("digest", set.digest().toString()));
                yield new Kept(set);
            }
        };
    }

    private static Digest digest(String text) {
        return Digest.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Every version of every set, by name, the newest of each first. */
    public List<LabelledSet> all() {
        return database.sql(HEADS + " order by name, number desc")
                .query((row, _) -> read(row))
                .list();
    }

    /** The newest version of this name. */
    public Optional<LabelledSet> newest(String name) {
        return database.sql(HEADS + " where name = :name order by number desc limit 1")
                .param("name", name)
                .query((row, _) -> read(row))
                .optional();
    }

    /** The version with this id. */
    public Optional<LabelledSet> find(UUID id) {
        return database.sql(HEADS + " where id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** The text of a version, as it came. */
    public Optional<String> text(UUID id) {
        return database.sql("select body from review.labelled_sets where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    private void insert(LabelledSet set, String text) {
        database.sql("""
                        insert into review.labelled_sets (id, name, number, purpose, cases, digest, body, by, at)
                        values (:id, :name, :number, :purpose, :cases, :digest, :body, :by, :at)
                        """)
                .param("id", set.id())
                .param("name", set.name())
                .param("number", set.number())
                .param("purpose", set.purpose().label())
                .param("cases", set.cases())
                .param("digest", set.digest().toString())
                .param("body", text)
                .param("by", set.by())
                .param("at", Timestamps.of(set.at()))
                .update();
    }

    static LabelledSet read(ResultSet row) throws SQLException {
        return new LabelledSet(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getInt("number"),
                Purpose.of(row.getString("purpose")),
                row.getInt("cases"),
                Digest.parse(row.getString("digest")).orElseThrow(),
                row.getString("by"),
                Timestamps.read(row, "at"));
    }

    private static SetAnswer refused(String code, String detail) {
        return new Refused(new Refusal(code, detail));
    }
}
