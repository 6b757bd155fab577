package dev.chancery.review.store;

import dev.chancery.review.AssetUse;
import dev.chancery.review.CallOutcome;
import dev.chancery.review.ModelPart;
import dev.chancery.review.ParticipantReport;
import dev.chancery.review.ReviewId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was meant to take part in each review, and how each stands. */
@Repository
public class Seats {

    private final JdbcClient database;

    Seats(JdbcClient database) {
        this.database = database;
    }

    void insert(ReviewId review, Participant participant, int position) {
        var seat = participant.seat();
        var prompt = seat.map(ModelSeat::prompt);
        database.sql("""
                        insert into review.participants (review, id, position, framing, kind, version, source, within_ms,
                            provider, prompt_name, prompt_number, prompt_digest, max_tokens, simulated)
                        values (:review, :id, :position, :framing, :kind, :version, :source, :within,
                            :provider, :promptName, :promptNumber, :promptDigest, :maxTokens, :simulated)
                        """)
                .param("review", review.value())
                .param("id", participant.id())
                .param("position", position)
                .param("framing", participant.framing())
                .param("kind", participant.kind().label())
                .param("version", participant.version())
                .param("source", participant.source())
                .param("within", participant.within().map(it -> it.toMillis()).orElse(null))
                .param("provider", seat.map(ModelSeat::provider).orElse(null))
                .param("promptName", prompt.map(AssetUse::name).orElse(null))
                .param("promptNumber", prompt.map(AssetUse::number).orElse(null))
                .param("promptDigest", prompt.map(it -> it.digest().toString()).orElse(null))
                .param("maxTokens", seat.map(ModelSeat::maxTokens).orElse(null))
                .param("simulated", seat.map(ModelSeat::simulated).orElse(false))
                .update();
    }

    /** Those who have not answered yet, in the order they were chosen. */
    public List<Participant> unanswered(ReviewId review) {
        return database.sql("""
                        select * from review.participants where review = :review and outcome is null order by position
                        """)
                .param("review", review.value())
                .query((row, _) -> participant(row))
                .list();
    }

    /** The participants in the order they were chosen, each with its outcome once there is one. */
    public List<ParticipantReport> reports(ReviewId review) {
        return database.sql("""
                        select p.*,
                            (select count(*) from review.claims c
                                where c.review = p.review and c.participant = p.id) as findings,
                            (select count(*) from review.sound_places s
                                where s.review = p.review and s.participant = p.id) as sound,
                            coalesce(spent.input_tokens, 0) as input_tokens,
                            coalesce(spent.output_tokens, 0) as output_tokens,
                            coalesce(spent.cost_micros, 0) as cost_micros,
                            coalesce(spent.attempts, 0) as attempts
                        from review.participants p
                        left join (select participant, sum(input_tokens) as input_tokens,
                                sum(output_tokens) as output_tokens, sum(cost_micros) as cost_micros,
                                sum(attempts) as attempts
                            from review.calls where review = :review group by participant) spent
                            on spent.participant = p.id
                        where p.review = :review order by p.position
                        """)
                .param("review", review.value())
                .query((row, _) -> report(row))
                .list();
    }

    private static Participant participant(ResultSet row) throws SQLException {
        var kind = kind(row);
        var source = row.getString("source");
        return new Participant(
                row.getString("id"),
                row.getString("framing"),
                kind,
                row.getString("version"),
                source == null ? row.getString("id") : source,
                seat(row),
                Timestamps.millisIfAny(row, "within_ms"));
    }

    private static Optional<ModelSeat> seat(ResultSet row) throws SQLException {
        var prompt = TermsColumns.asset(row, "prompt");
        return prompt.isEmpty()
                ? Optional.empty()
                : Optional.of(new ModelSeat(
                        row.getString("source"),
                        row.getString("provider"),
                        prompt.get(),
                        row.getInt("max_tokens"),
                        row.getBoolean("simulated")));
    }

    private static ParticipantReport report(ResultSet row) throws SQLException {
        var seat = seat(row);
        return new ParticipantReport(
                row.getString("id"),
                row.getString("framing"),
                kind(row),
                row.getString("version"),
                Optional.ofNullable(row.getString("outcome"))
                        .map(it -> CallOutcome.valueOf(it.toUpperCase(Locale.ROOT))),
                Timestamps.millisIfAny(row, "asked_after_ms"),
                Timestamps.millisIfAny(row, "latency_ms"),
                row.getInt("findings"),
                row.getString("detail"),
                row.getInt("dropped"),
                row.getInt("sound"),
                seat.isPresent() ? Optional.of(part(row, seat.get())) : Optional.empty());
    }

    private static ModelPart part(ResultSet row, ModelSeat seat) throws SQLException {
        return new ModelPart(
                seat.model(),
                seat.provider(),
                seat.prompt(),
                row.getLong("input_tokens"),
                row.getLong("output_tokens"),
                row.getLong("cost_micros"),
                row.getInt("attempts"),
                seat.simulated());
    }

    private static ParticipantReport.Kind kind(ResultSet row) throws SQLException {
        return ParticipantReport.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
    }
}
