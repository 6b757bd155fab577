package dev.chancery.review.store;

import dev.chancery.review.CallOutcome;
import dev.chancery.review.GroupReport;
import dev.chancery.review.ParticipantReport;
import dev.chancery.review.ReviewId;
import dev.chancery.review.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each participant of a run answered. An answer is stored once and never changed. */
@Repository
public class Answers {

    private final JdbcClient database;
    private final Batches batches;

    Answers(JdbcClient database, Batches batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Stores the answer unless this participant already has one; says whether it was stored. */
    public boolean add(ReviewId review, Answer answer) {
        var changed = database.sql("""
                        update review.participants
                        set outcome = :outcome, asked_after_ms = :askedAfter, latency_ms = :latency, detail = :detail
                        where review = :review and id = :participant and outcome is null
                        """)
                .param("outcome", answer.outcome().label())
                .param("askedAfter", answer.askedAfter().toMillis())
                .param("latency", answer.latency().toMillis())
                .param("detail", answer.detail())
                .param("review", review.value())
                .param("participant", answer.participant())
                .update();
        if (changed == 1) {
            insert(review, answer.claims());
        }
        return changed == 1;
    }

    /** The participants in the order they were chosen, each with its outcome once there is one. */
    public List<ParticipantReport> participants(ReviewId review) {
        return database.sql("""
                        select p.*, (select count(*) from review.claims c
                            where c.review = p.review and c.participant = p.id) as findings
                        from review.participants p where p.review = :review order by p.position
                        """)
                .param("review", review.value())
                .query((row, _) -> participant(row))
                .list();
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

    private void insert(ReviewId review, List<Said> claims) {
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

    private static ParticipantReport participant(ResultSet row) throws SQLException {
        return new ParticipantReport(
                row.getString("id"),
                row.getString("framing"),
                ParticipantReport.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("version"),
                Optional.ofNullable(row.getString("outcome"))
                        .map(it -> CallOutcome.valueOf(it.toUpperCase(Locale.ROOT))),
                Timestamps.millisIfAny(row, "asked_after_ms"),
                Timestamps.millisIfAny(row, "latency_ms"),
                row.getInt("findings"),
                row.getString("detail"));
    }
}
