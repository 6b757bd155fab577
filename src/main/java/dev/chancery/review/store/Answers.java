package dev.chancery.review.store;

import dev.chancery.review.GroupReport;
import dev.chancery.review.ReviewId;
import dev.chancery.review.Severity;
import dev.chancery.review.framing.SoundPlace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each participant of a run answered. An answer is stored once and never changed. */
@Repository
public class Answers {

    private final JdbcClient database;
    private final Batches batches;
    private final Calls calls;

    Answers(JdbcClient database, Batches batches, Calls calls) {
        this.database = database;
        this.batches = batches;
        this.calls = calls;
    }

    /** Stores the answer unless this participant already has one; says whether it was stored. */
    public boolean add(ReviewId review, Answer answer) {
        var changed = database.sql("""
                        update review.participants
                        set outcome = :outcome, asked_after_ms = :askedAfter, latency_ms = :latency, detail = :detail,
                            dropped = :dropped
                        where review = :review and id = :participant and outcome is null
                        """)
                .param("outcome", answer.outcome().label())
                .param("askedAfter", answer.askedAfter().toMillis())
                .param("latency", answer.latency().toMillis())
                .param("detail", answer.detail())
                .param("dropped", answer.dropped())
                .param("review", review.value())
                .param("participant", answer.participant())
                .update();
        if (changed == 1) {
            insertClaims(review, answer.claims());
            insertSoundPlaces(review, answer.soundPlaces());
            calls.add(review, answer.participant(), answer.calls());
        }
        return changed == 1;
    }

    /** Every claim, by participant and in the order it was made: the same for every node, whoever answered first. */
    public List<Said> claims(ReviewId review) {
        return database.sql("""
                        select c.* from review.claims c
                        join review.participants p on p.review = c.review and p.id = c.participant
                        where c.review = :review order by p.position, c.position
                        """)
                .param("review", review.value())
                .query((row, _) -> new Said(row.getObject("id", UUID.class), row.getString("file"), member(row)))
                .list();
    }

    /** Every place somebody holds to be sound, in the same order. */
    public List<SoundSaid> soundPlaces(ReviewId review) {
        return database.sql("""
                        select s.* from review.sound_places s
                        join review.participants p on p.review = s.review and p.id = s.participant
                        where s.review = :review order by p.position, s.position
                        """)
                .param("review", review.value())
                .query((row, _) -> new SoundSaid(
                        row.getObject("id", UUID.class),
                        row.getString("participant"),
                        new SoundPlace(
                                row.getString("file"),
                                row.getInt("start_line"),
                                row.getInt("end_line"),
                                row.getString("category"),
                                row.getString("why"))))
                .list();
    }

    private void insertClaims(ReviewId review, List<Said> claims) {
        var rows = new ArrayList<ClaimRow>();
        for (var said : claims) {
            rows.add(ClaimRow.of(review, said, rows.size()));
        }
        batches.insert("""
                insert into review.claims (id, review, participant, position, file, start_line, end_line,
                    rule, category, severity, claim, fix)
                values (:id, :review, :participant, :position, :file, :startLine, :endLine,
                    :rule, :category, :severity, :claim, :fix)
                """, rows);
    }

    private void insertSoundPlaces(ReviewId review, List<SoundSaid> places) {
        var rows = new ArrayList<SoundRow>();
        for (var said : places) {
            rows.add(SoundRow.of(review, said, rows.size()));
        }
        batches.insert("""
                insert into review.sound_places (id, review, participant, position, file, start_line, end_line,
                    category, why)
                values (:id, :review, :participant, :position, :file, :startLine, :endLine, :category, :why)
                """, rows);
    }

    record SoundRow(
            UUID id,
            UUID review,
            String participant,
            int position,
            String file,
            int startLine,
            int endLine,
            String category,
            String why) {

        static SoundRow of(ReviewId review, SoundSaid said, int position) {
            var place = said.place();
            return new SoundRow(
                    said.id(),
                    review.value(),
                    said.participant(),
                    position,
                    place.path(),
                    place.startLine(),
                    place.endLine(),
                    place.category(),
                    place.why());
        }
    }

    record ClaimRow(
            UUID id,
            UUID review,
            String participant,
            int position,
            String file,
            int startLine,
            int endLine,
            String rule,
            String category,
            String severity,
            String claim,
            String fix) {

        static ClaimRow of(ReviewId review, Said said, int position) {
            var claim = said.claim();
            return new ClaimRow(
                    said.id(),
                    review.value(),
                    claim.participant(),
                    position,
                    said.file(),
                    claim.startLine(),
                    claim.endLine(),
                    claim.rule(),
                    claim.category(),
                    claim.severity().label(),
                    claim.claim(),
                    claim.fix());
        }
    }

    /** The claim in this row of {@code review.claims}. */
    public static GroupReport.Member member(ResultSet row) throws SQLException {
        return new GroupReport.Member(
                row.getString("participant"),
                row.getString("claim"),
                row.getInt("start_line"),
                row.getInt("end_line"),
                Severity.valueOf(row.getString("severity").toUpperCase(Locale.ROOT)),
                row.getString("category"),
                row.getString("rule"),
                row.getString("fix"));
    }
}
