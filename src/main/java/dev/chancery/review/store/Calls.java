package dev.chancery.review.store;

import dev.chancery.kernel.Digest;
import dev.chancery.review.ReviewId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every call of a model that was made for a run. */
@Repository
public class Calls {

    private final JdbcClient database;

    Calls(JdbcClient database) {
        this.database = database;
    }

    /** A call with the participant it was made for. */
    public record OfParticipant(String participant, CallMade call) {}

    /** What a run took so far. */
    public record Sum(long tokens, long costMicros) {}

    /** Adds calls after those that were made for this participant before. */
    public void add(ReviewId review, String participant, List<CallMade> calls) {
        for (var call : calls) {
            database.sql("""
                            insert into review.calls (review, participant, position, purpose, outcome, latency_ms,
                                input_tokens, output_tokens, cost_micros, attempts, prompt_text_digest, prompt, reply)
                            select :review, :participant, count(*), :purpose, :outcome, :latency,
                                :input, :output, :cost, :attempts, :digest, :prompt, :reply
                            from review.calls where review = :review and participant = :participant
                            """)
                    .param("review", review.value())
                    .param("participant", participant)
                    .param("purpose", call.purpose().label())
                    .param("outcome", call.outcome())
                    .param("latency", call.latency().toMillis())
                    .param("input", call.inputTokens())
                    .param("output", call.outputTokens())
                    .param("cost", call.costMicros())
                    .param("attempts", call.attempts())
                    .param("digest", call.prompt().toString())
                    .param("prompt", call.words().map(CallMade.Words::prompt).orElse(null))
                    .param("reply", call.words().map(CallMade.Words::reply).orElse(null))
                    .update();
        }
    }

    /** Every call of the run, by participant and in order. */
    public List<OfParticipant> of(ReviewId review) {
        return database.sql("select * from review.calls where review = :review order by participant, position")
                .param("review", review.value())
                .query((row, _) -> new OfParticipant(row.getString("participant"), call(row)))
                .list();
    }

    public Sum sum(ReviewId review) {
        return database.sql("""
                        select coalesce(sum(input_tokens + output_tokens), 0) as tokens,
                            coalesce(sum(cost_micros), 0) as cost
                        from review.calls where review = :review
                        """)
                .param("review", review.value())
                .query((row, _) -> new Sum(row.getLong("tokens"), row.getLong("cost")))
                .single();
    }

    private static CallMade call(ResultSet row) throws SQLException {
        var prompt = row.getString("prompt");
        var reply = row.getString("reply");
        return new CallMade(
                CallMade.Purpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT)),
                row.getString("outcome"),
                Duration.ofMillis(row.getLong("latency_ms")),
                row.getLong("input_tokens"),
                row.getLong("output_tokens"),
                row.getLong("cost_micros"),
                row.getInt("attempts"),
                Digest.parse(row.getString("prompt_text_digest")).orElseThrow(),
                prompt == null || reply == null ? Optional.empty() : Optional.of(new CallMade.Words(prompt, reply)));
    }
}
