package dev.chancery.review.store;

import dev.chancery.kernel.Digest;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.RequestId;
import dev.chancery.kernel.TaskId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stored reviews as work to be done: put in, read by the node that holds the lease, and brought to an end. */
@Repository
public class Runs {

    private final JdbcClient database;
    private final Seats seats;

    Runs(JdbcClient database, Seats seats) {
        this.database = database;
        this.seats = seats;
    }

    /** Stores a queued review with its participants, leased to the node that took it in. */
    public Lease add(NewReview review, UUID owner, Instant leaseUntil) {
        insert(ReviewRow.of(review, owner, leaseUntil));
        settle(TermsRow.of(review.id(), review.terms()));
        var position = 0;
        for (var participant : review.participants()) {
            seats.insert(review.id(), participant, position++);
        }
        return new Lease(review.id(), owner, 1);
    }

    /** What is to be done; the run counts as started from its first call on. */
    public RunOrder start(Lease lease, Instant at) {
        return database.sql("""
                        update review.reviews
                        set state = 'running', started_at = coalesce(started_at, :at)
                        where id = :id and owner = :owner and epoch = :epoch and state in ('queued', 'running')
                        returning *
                        """)
                .param("at", Timestamps.of(at))
                .param("id", lease.review().value())
                .param("owner", lease.owner())
                .param("epoch", lease.epoch())
                .query((row, _) -> order(row, lease))
                .optional()
                .orElseThrow(() -> new LeaseLostException(lease));
    }

    /** Writes the end of a run and gives its lease up. */
    public void end(Lease lease, RunEnd end) {
        var changed = database.sql("""
                        update review.reviews
                        set state = :state, causes = :causes, grouping_version = :grouping, claims = :claims,
                            ended_at = :at, owner = null
                        where id = :id and owner = :owner and epoch = :epoch and state = 'running'
                        """)
                .param("state", end.state().label())
                .param("causes", end.causes().toArray(String[]::new))
                .param("grouping", end.groupingVersion())
                .param("claims", end.claims())
                .param("at", Timestamps.of(end.at()))
                .param("id", lease.review().value())
                .param("owner", lease.owner())
                .param("epoch", lease.epoch())
                .update();
        if (changed == 0) {
            throw new LeaseLostException(lease);
        }
    }

    private void insert(ReviewRow row) {
        database.sql("""
                        insert into review.reviews (id, title, repository, base, head, base_commit, head_commit,
                            change_digest, diff, files, lines_added, lines_removed, state, simulated, sample,
                            actor_kind, actor_id, actor_name, task, invocation, request_id, budget_ms, call_limit_ms,
                            submitted_at, owner, lease_until)
                        values (:id, :title, :repository, :base, :head, :baseCommit, :headCommit,
                            :digest, :diff, :files, :added, :removed, 'queued', false, :sample,
                            :actorKind, :actorId, :actorName, :task, :invocation, :request, :budget, :callLimit,
                            :at, :owner, :leaseUntil)
                        """).paramSource(row).update();
    }

    private void settle(TermsRow terms) {
        database.sql("""
                        update review.reviews
                        set review_type = :type, routing_name = :routingName, routing_number = :routingNumber,
                            routing_digest = :routingDigest, thresholds_name = :thresholdsName,
                            thresholds_number = :thresholdsNumber, thresholds_digest = :thresholdsDigest,
                            worst_tokens = :worstTokens, worst_cost_micros = :worstCost, ceiling_micros = :ceiling,
                            simulated = :simulated, keeps_words = :keepsWords, look_model = :lookModel,
                            look_provider = :lookProvider, look_prompt_name = :lookPrompt,
                            look_prompt_number = :lookNumber, look_prompt_digest = :lookDigest,
                            look_max_tokens = :lookTokens, look_simulated = :lookSimulated
                        where id = :id
                        """).paramSource(terms).update();
    }

    private static RunOrder order(ResultSet row, Lease lease) throws SQLException {
        var mandate = new Mandate(
                ActorColumns.read(row),
                new TaskId(row.getObject("task", UUID.class)),
                new InvocationId(row.getObject("invocation", UUID.class)),
                Optional.ofNullable(row.getString("request_id")).map(RequestId::new),
                Optional.of(lease.review()));
        var budget = new Budget(
                Duration.ofMillis(row.getLong("budget_ms")), Duration.ofMillis(row.getLong("call_limit_ms")));
        return new RunOrder(
                lease.review(),
                row.getString("title"),
                change(row),
                mandate,
                budget,
                TermsColumns.read(row),
                row.getInt("lapses"),
                lease);
    }

    static ExactChange change(ResultSet row) throws SQLException {
        var diff = row.getString("diff");
        return diff != null
                ? new ExactChange.Patch(diff)
                : new ExactChange.Commits(
                        row.getString("repository"),
                        row.getString("base"),
                        row.getString("head"),
                        row.getString("base_commit"),
                        row.getString("head_commit"));
    }

    static Digest digest(ResultSet row) throws SQLException {
        return Digest.parse(row.getString("change_digest")).orElseThrow();
    }
}
