package dev.chancery.review.store;

import dev.chancery.review.EscalationReport;
import dev.chancery.review.ReviewId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of each contested group of a run; written once a group, whoever works on the run. */
@Repository
public class SecondOpinions {

    private final JdbcClient database;

    SecondOpinions(JdbcClient database) {
        this.database = database;
    }

    /** Stores it unless this subject already has one; says whether it was stored. */
    public boolean add(ReviewId review, String subject, EscalationReport report) {
        return database.sql("""
                        insert into review.escalations (review, subject, outcome, reason, participant, asked_after_ms,
                            latency_ms)
                        values (:review, :subject, :outcome, :reason, :participant, :asked, :latency)
                        on conflict do nothing
                        """)
                        .param("review", review.value())
                        .param("subject", subject)
                        .param("outcome", report.outcome().label())
                        .param("reason", report.reason())
                        .param("participant", report.participant())
                        .param("asked", report.asked().toMillis())
                        .param("latency", report.latency().toMillis())
                        .update()
                == 1;
    }

    /** What is there so far, by subject. */
    public Map<String, EscalationReport> of(ReviewId review) {
        var found = new HashMap<String, EscalationReport>();
        database.sql("select * from review.escalations where review = :review")
                .param("review", review.value())
                .query((row, _) -> Map.entry(row.getString("subject"), report(row)))
                .list()
                .forEach(it -> found.put(it.getKey(), it.getValue()));
        return found;
    }

    /** Lets the subject be found by the group it became. */
    void bind(ReviewId review, String subject, UUID group) {
        database.sql("update review.escalations set group_id = :group where review = :review and subject = :subject")
                .param("group", group)
                .param("review", review.value())
                .param("subject", subject)
                .update();
    }

    static EscalationReport report(ResultSet row) throws SQLException {
        return new EscalationReport(
                EscalationReport.Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getString("participant"),
                Duration.ofMillis(row.getLong("asked_after_ms")),
                Duration.ofMillis(row.getLong("latency_ms")));
    }
}
